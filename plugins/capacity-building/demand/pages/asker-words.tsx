import { PostButton, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Reach } from "../asker/reach-of.ts";
import type { Word } from "../asker/word-store.ts";
import { WordList } from "./word-list.tsx";

interface Props {
  id: string;
  words: readonly Word[];
  reach: Reach | undefined;
}

/** What who asked and the team wrote to each other, and how to write on. */
export const AskerWords: FC<Props> = ({ id, words, reach }) => {
  const { t, url } = useView();
  const at = `/console/capacity/asked/${id}`;
  return (
    <>
      {words.length === 0 && <p>{t("asker.desk.words.none")}</p>}
      <WordList words={words} of="team" />
      <div class="acts">
        <a class="btn quiet" href={url(`${at}/write`)}>
          {t(reach?.by === "letter" ? "asker.desk.write" : "asker.desk.write.page")}
        </a>
        {words.some(({ seen }) => !seen) && <PostButton to={`${at}/noted`} label={t("asker.desk.noted")} />}
      </div>
    </>
  );
};
