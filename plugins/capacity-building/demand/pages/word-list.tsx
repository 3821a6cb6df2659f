import { Prose, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Word } from "../asker/word-store.ts";

/** What who asked and the team wrote to each other, as one of the two reads it. */
export const WordList: FC<{ words: readonly Word[]; of: "asker" | "team" }> = ({ words, of }) => {
  const { t, lang, format, site } = useView();
  if (words.length === 0) return null;
  const by = (author: Word["author"]) => {
    if (author === of) return t("asker.by.you");
    return of === "asker" ? (site.name[lang] ?? Object.values(site.name)[0] ?? "") : t("asker.by.asker");
  };
  return (
    <>
      {words.map(({ author, text, written }) => (
        <blockquote>
          <p class="small muted">
            <bdi>{author === "team" && of === "team" ? t("asker.by.team") : by(author)}</bdi> ·{" "}
            {format.date(written, site.zone)}
          </p>
          {/* In which language it is written, nobody said. */}
          <div dir="auto">
            <Prose text={{ format: "plain", text: { [lang]: text } }} quiet />
          </div>
        </blockquote>
      ))}
    </>
  );
};
