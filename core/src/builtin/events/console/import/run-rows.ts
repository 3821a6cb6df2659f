import { type Event, type NewEvent, parseNewEvent } from "../../../../content/types/index.ts";
import type { LanguageMap } from "../../../../kit/index.ts";
import type { FormState } from "../../../../web/index.ts";
import type { EventsCtx } from "../../events-ctx.ts";
import { editor } from "../../import/editor.ts";
import { eventsByRef } from "../../import/events-by-ref.ts";
import type { RowChoice, RunRowRow } from "../../import/import-tables.ts";
import { importRowOf, rowsOf, type Said, saidOf } from "../../import/run-store.ts";
import { choicesFor } from "../../import/take-import.ts";

/** A row as the page shows it. */
export interface ShownRow extends RunRowRow {
  title: LanguageMap;
  event: NewEvent | undefined;
  told: Said;
  /** Names of persons in it. */
  people: number;
  choices: readonly RowChoice[];
  /** What it is a duplicate of, where that is here. */
  like: { id: string; name: LanguageMap } | undefined;
}

/** What can be decided or was done; what is the same as before is only counted. */
export interface ShownRows {
  rows: readonly ShownRow[];
  same: number;
  /** Rows beyond those that fit on a page: done as proposed. */
  more: number;
}

const most = 300;

export async function shownRows(ctx: EventsCtx, run: string, lang: string): Promise<ShownRows> {
  const all = await rowsOf(ctx.db, run);
  const telling = all.filter(({ action }) => action !== "same");
  const rows: ShownRow[] = [];
  const refs = telling
    .slice(0, most)
    .flatMap(({ action, kind, ref }) => (action === "duplicate" && kind !== "output" ? (ref ?? []) : []));
  const likes = await eventsByRef(ctx, refs, editor);
  for (const row of telling.slice(0, most)) rows.push(toShown(row, { lang, like: likes.get(row.ref ?? "") }));
  return { rows, same: all.length - telling.length, more: Math.max(0, telling.length - most) };
}

function toShown(row: RunRowRow, { lang, like }: { lang: string; like: Event | undefined }): ShownRow {
  const { input, people = [] } = importRowOf(row);
  const parsed = row.kind === "output" ? undefined : parseNewEvent(input);
  const typed = input["name"] ?? input["title"];
  const title = parsed?.ok
    ? parsed.value.name
    : typeof typed === "string"
      ? { [String(input["lang"] ?? lang)]: typed }
      : {};
  const canUpdate = like === undefined ? row.action !== "duplicate" : like.source.kind === "local";
  return {
    ...row,
    title,
    event: parsed?.ok ? parsed.value : undefined,
    told: saidOf(row),
    people: people.length,
    choices: choicesFor[row.action].filter((choice) => choice !== "update" || canUpdate),
    like: like && { id: like.id, name: like.name },
  };
}

/** `row.12=add` of the form. */
export function readChoices(values: FormState["values"]): Map<number, RowChoice> {
  const choices = new Map<number, RowChoice>();
  for (const [name, value] of Object.entries(values)) {
    const number = /^row\.(\d{1,5})$/.exec(name)?.[1];
    const choice = (["add", "update", "leave"] as const).find((one) => one === value);
    if (number !== undefined && choice !== undefined) choices.set(Number(number), choice);
  }
  return choices;
}
