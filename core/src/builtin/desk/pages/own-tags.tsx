import type { FC } from "hono/jsx";
import { ChoiceField, Details, Form, Terms, termOptions, useView } from "../../../web/index.ts";
import { ownVocabularies } from "../desk-ctx.ts";
import type { DeskItem } from "../list-desk.ts";

/** Our terms on something of others: they stay here. */
export const OwnTags: FC<{ item: DeskItem }> = ({ item: { arrival, tags } }) => {
  const { t, lang } = useView();
  const chosen = tags.map(({ vocabulary, term }) => `${vocabulary}:${term}`);
  return (
    <section>
      <h2>{t("tags.title")}</h2>
      {tags.length === 0 && <p class="muted">{t("tags.none")}</p>}
      {ownVocabularies.map((vocabulary) => {
        const terms = tags.filter((tag) => tag.vocabulary === vocabulary).map(({ term }) => term);
        return terms.length > 0 && <Terms vocabulary={vocabulary} terms={terms} />;
      })}
      <Details summary={t("tags.change")}>
        <Form
          action={`/console/desk/${arrival.id}/tags`}
          state={{ values: { tags: chosen }, problems: [] }}
          submit={t("tags.do")}
        >
          {ownVocabularies.map((vocabulary) => (
            <ChoiceField
              name="tags"
              label={t(`tags.${vocabulary}`)}
              options={termOptions(vocabulary, lang).map((option) => ({
                ...option,
                value: `${vocabulary}:${option.value}`,
              }))}
              many
              optional
            />
          ))}
        </Form>
      </Details>
    </section>
  );
};
