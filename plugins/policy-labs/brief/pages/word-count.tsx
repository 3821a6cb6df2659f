import { useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Brief, wordsIn } from "../brief.ts";

/** How long the brief is in this language; the options count from what is saved, the rest as it is typed where a script runs. */
export const WordCount: FC<{ brief: Brief | undefined; lang: string; limit: number }> = ({ brief, lang, limit }) => {
  const { t, format } = useView();
  const all = brief ? wordsIn(brief, lang) : 0;
  const empty = { title: {}, context: {}, agreement: {}, difference: {} };
  const inOptions = brief ? wordsIn({ ...empty, options: brief.options }, lang) : 0;
  return (
    <p class={all > limit ? "note warn" : "note"} data-words={inOptions} data-most={limit}>
      {t("brief.words")}: <output>{format.number(all)}</output> / {format.number(limit)}. {t("brief.words.hint")}
    </p>
  );
};
