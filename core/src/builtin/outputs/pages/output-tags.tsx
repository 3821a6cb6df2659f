import type { FC } from "hono/jsx";
import type { Output } from "../../../content/types/index.ts";
import { Facts, Tag, Tell, Term, Terms, useView } from "../../../web/index.ts";

export const OutputTags: FC<{ output: Output }> = ({ output }) => {
  const { t } = useView();
  const { topics, sdgs, wsisActionLines, gdcObjectives, mandate, keywords, theme } = output;
  const lists = [
    ["topics", "topics", topics, Terms],
    ["sdgs", "sdgs", sdgs, Terms],
    ["wsis", "wsis-action-lines", wsisActionLines, Sentences],
    ["gdc", "gdc-objectives", gdcObjectives, Sentences],
    ["mandate", "mandate", mandate, Sentences],
  ] as const;
  const facts = lists.map(([label, vocabulary, terms = [], List]) => ({
    label: t(`tags.${label}`),
    value: terms.length > 0 && <List vocabulary={vocabulary} terms={terms} />,
  }));
  const words = keywords?.length && (
    <div class="tags">
      {keywords.map((word) => (
        <Tag>{word}</Tag>
      ))}
    </div>
  );
  const all = [
    { label: t("tags.theme"), value: theme && <Tell map={theme} /> },
    ...facts,
    { label: t("tags.keywords"), value: words },
  ];
  if (!all.some(({ value }) => value)) return null;
  return (
    <section>
      <h2>{t("tags.title")}</h2>
      <Facts facts={all.map(({ label, value }) => ({ label, value: value || undefined }))} />
    </section>
  );
};

/** Terms whose labels are sentences. */
const Sentences: FC<{ vocabulary: string; terms: readonly string[] }> = ({ vocabulary, terms }) => (
  <ul>
    {terms.map((term) => (
      <li>
        <Term vocabulary={vocabulary} term={term} />
      </li>
    ))}
  </ul>
);
