import type { FC } from "hono/jsx";
import { Content, FilterSelect, Filters, languageName, PageHeader, TermSelect, useView } from "../../../web/index.ts";
import { limits } from "../embed-question.ts";
import type { Snippets } from "../snippets.ts";

/** Makes the HTML that somebody copies into their own site. */
export const SnippetPage: FC<{ snippets: Snippets }> = ({ snippets: { address, frame, element } }) => {
  const { t, lang, site } = useView();
  return (
    <>
      <PageHeader title={t("page.title")} lead={t("page.lead")} />
      <Content>
        <Filters label={t("choose.label")}>
          <TermSelect name="topic" label={t("choose.topic")} any={t("choose.topic.any")} vocabulary="topics" />
          <FilterSelect
            name="language"
            label={t("choose.language")}
            any={t("choose.language.any")}
            options={site.languages.map((value) => ({ value, label: languageName(value, lang) }))}
          />
          <FilterSelect
            name="own"
            label={t("choose.from")}
            any={t("choose.from.any")}
            options={[{ value: "1", label: t("choose.from.own") }]}
          />
          <FilterSelect
            name="limit"
            label={t("choose.limit")}
            any="5"
            options={limits.filter((limit) => limit !== 5).map((limit) => ({ value: `${limit}`, label: `${limit}` }))}
          />
        </Filters>
        <p>
          <a href={address}>{t("page.look")}</a>
        </p>
        <Snippet id="element" code={element} />
        <Snippet id="box" code={frame} />
        <p class="muted">{t("page.privacy")}</p>
      </Content>
    </>
  );
};

const Snippet: FC<{ id: "element" | "box"; code: string }> = ({ id, code }) => {
  const { t } = useView();
  return (
    <section aria-labelledby={`s-${id}`}>
      <h2 id={`s-${id}`}>{t(`${id}.title`)}</h2>
      <p id={`w-${id}`}>{t(`${id}.why`)}</p>
      <div class="field">
        <textarea
          readonly
          rows={5}
          dir="ltr"
          spellcheck={false}
          aria-labelledby={`s-${id}`}
          aria-describedby={`w-${id}`}
        >
          {code}
        </textarea>
      </div>
    </section>
  );
};
