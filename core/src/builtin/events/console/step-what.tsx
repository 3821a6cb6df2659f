import type { FC } from "hono/jsx";
import type { DraftStep, FormState, Language } from "../../../web/index.ts";
import { directionOf, languages, ownNames, Tell, TextArea, TextField, textOf, useView } from "../../../web/index.ts";
import { mapOf, problemsIn } from "./event-input.ts";

type Values = FormState["values"];

const fields = ["name", "summary", "description", "organisers", "website", "contact"];

/** First page: what the event is, in one language or in several. */
export const stepWhat: DraftStep = {
  id: "what",
  title: (t) => t("form.what"),
  fields,
  draw: (_, values) => <Fields values={values} />,
  check: (values, t) => problemsIn(fields, values, t),
  tell: (values, c) => {
    const { t } = c.var;
    return [
      { label: t("form.name"), value: toTold(values, "name"), always: true },
      { label: t("form.summary"), value: toTold(values, "summary") },
      { label: t("form.description"), value: toTold(values, "description") },
      { label: t("form.organisers"), value: textOf(values, "organisers").split("\n").filter(Boolean).join(", ") },
      { label: t("form.website"), value: textOf(values, "website") },
      { label: t("form.contact"), value: textOf(values, "contact") },
    ];
  },
};

const Fields: FC<{ values: Values }> = ({ values }) => {
  const { t, lang } = useView();
  const written = languages.filter((one) => textOf(values, `name.${one}`) !== "");
  const main = written.includes(lang) ? lang : (written[0] ?? lang);
  const others = languages.filter((one) => one !== main);
  return (
    <>
      <Texts lang={main} first />
      <details open={written.length > 1}>
        <summary>{t("form.other-languages")}</summary>
        <p class="hint">{t("form.other-languages.hint")}</p>
        {others.map((one) => (
          <details open={written.includes(one)}>
            <summary lang={one} dir={directionOf(one)}>
              {ownNames[one]}
            </summary>
            <Texts lang={one} />
          </details>
        ))}
      </details>
      <TextArea name="organisers" label={t("form.organisers")} hint={t("form.organisers.hint")} optional rows={2} />
      <TextField name="website" label={t("form.website")} type="url" inputmode="url" optional />
      <TextField name="contact" label={t("form.contact")} hint={t("form.contact.hint")} optional />
    </>
  );
};

/** Title, summary and description in one language. */
const Texts: FC<{ lang: Language; first?: boolean }> = ({ lang, first = false }) => {
  const { t, lang: own } = useView();
  const label = (key: string) => (first && lang === own ? t(key) : `${t(key)} (${ownNames[lang]})`);
  return (
    <>
      <TextField
        name={`name.${lang}`}
        label={label("form.name")}
        hint={first ? t("form.name.hint") : undefined}
        lang={lang}
        optional={!first}
      />
      <TextArea
        name={`summary.${lang}`}
        label={label("form.summary")}
        hint={first ? t("form.summary.hint") : undefined}
        lang={lang}
        rows={3}
        optional
      />
      <TextArea
        name={`description.${lang}`}
        label={label("form.description")}
        hint={first ? t("form.description.hint") : undefined}
        lang={lang}
        rows={8}
        optional
      />
    </>
  );
};

function toTold(values: Values, field: string) {
  const map = mapOf(values, field);
  if (map === undefined) return undefined;
  return Object.entries(map).map(([lang, text]) => (
    <p lang={lang}>
      <Tell map={{ [lang]: text }} />
    </p>
  ));
}
