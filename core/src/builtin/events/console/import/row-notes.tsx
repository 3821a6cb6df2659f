import type { FC } from "hono/jsx";
import { type Translate, useView } from "../../../../web/index.ts";
import { noteCode } from "../../import/row-notes.ts";
import type { Said } from "../../import/run-store.ts";

/** What is wrong with a row and what to know of it, in the reader's language where the catalogue has it. */
export const RowNotes: FC<{ said: Said }> = ({ said: { problems, notes } }) => {
  const { t, format } = useView();
  const lines = [
    ...problems.map(({ path, message }) => {
      const key = `form.problem.${fieldOf(path)}`;
      return t.has(key) ? { text: t(key) } : { text: path === "" ? message : `${path}: ${message}`, lang: "en" };
    }),
    ...notes.map((note) => {
      const known = noteCode(note);
      if (known === undefined) return { text: note, lang: "en" };
      const names = [...new Set((known.fields ?? []).map((field) => labelOf(field, t)))];
      return { text: t(`import.note.${known.code}`, { fields: format.list(names) }) };
    }),
  ];
  return (
    <>
      {lines.map(({ text, lang }) => (
        <p class="small" lang={lang}>
          {text}
        </p>
      ))}
    </>
  );
};

function fieldOf(path: string): string {
  const first = path.split(".")[0] ?? "";
  return { startDate: "start", endDate: "end" }[first] ?? first;
}

const labels: Readonly<Record<string, string>> = {
  ...{ name: "form.name", summary: "form.summary", description: "form.description", website: "form.website" },
  ...{ start: "fact.when", end: "fact.when", startDate: "fact.when", endDate: "fact.when", openEnd: "fact.when" },
  ...{ allDay: "fact.when", zone: "form.zone", place: "fact.where", online: "fact.online", room: "session.room" },
  ...{ track: "session.track", sessionType: "session.type", sessionFormat: "session.format", level: "form.level" },
  ...{ speakers: "session.people", languages: "form.languages", topics: "form.topics", organisers: "form.organisers" },
  ...{ status: "console.state", title: "form.name" },
};

function labelOf(field: string, t: Translate): string {
  const key = labels[field];
  return key !== undefined && t.has(key) ? t(key) : field;
}
