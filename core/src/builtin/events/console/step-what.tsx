import type { FC } from "hono/jsx";
import type { DraftStep, FormState, Language } from "../../../web/index.ts";
import { LanguageFolds, labelIn, TextArea, TextField, toldInLanguages, useView } from "../../../web/index.ts";
import { problemsIn } from "./event-input.ts";

type Values = FormState["values"];

const fields = ["name", "summary", "description"];

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
      { label: t("form.name"), value: toldInLanguages(values, "name"), always: true },
      { label: t("form.summary"), value: toldInLanguages(values, "summary") },
      { label: t("form.description"), value: toldInLanguages(values, "description") },
    ];
  },
};

const Fields: FC<{ values: Values }> = ({ values }) => (
  <LanguageFolds values={values} told={["name"]} draw={(lang, first) => <Texts lang={lang} first={first} />} />
);

/** Title, summary and description in one language. */
const Texts: FC<{ lang: Language; first: boolean }> = ({ lang, first }) => {
  const { t, lang: own } = useView();
  const field = (key: string) => ({
    label: labelIn(t(`form.${key}`), lang, { first, own }),
    ...(first && { hint: t(`form.${key}.hint`) }),
    name: `${key}.${lang}`,
    lang,
  });
  return (
    <>
      <TextField {...field("name")} optional={!first} />
      <TextArea {...field("summary")} rows={3} optional />
      <TextArea {...field("description")} rows={8} optional />
    </>
  );
};
