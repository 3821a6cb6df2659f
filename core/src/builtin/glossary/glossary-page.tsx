import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../web/index.ts";

const terms = [
  "igf",
  "nri",
  "governance",
  "multistakeholder",
  "session",
  "messages",
  "dc",
  "mag",
  "gdc",
  "wsis",
] as const;

/** By the alphabet of the reader's language; each word has an address of its own. */
export const GlossaryPage: FC = () => {
  const { t, lang } = useView();
  const sorted = terms.map((id) => ({ id, word: t(`term.${id}`) }));
  sorted.sort((one, other) => one.word.localeCompare(other.word, lang));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Content>
        <dl class="facts">
          {sorted.map(({ id, word }) => (
            <div id={id}>
              <dt>{word}</dt>
              <dd>{t(`says.${id}`)}</dd>
            </div>
          ))}
        </dl>
      </Content>
    </>
  );
};
