import {
  ChoiceField,
  type DraftStep,
  type FormState,
  type Language,
  LanguageFolds,
  labelIn,
  languageName,
  languageOptions,
  listOf,
  Terms,
  TextArea,
  TextField,
  termOptions,
  textOf,
  toldInLanguages,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { labFormats } from "../lab.ts";
import { problemsIn } from "./lab-input.ts";

const fields = ["title", "issue", "question", "topics", "languages", "format"];

/** First page: what it is about, what it asks, and in which form. */
export const stepWhat: DraftStep = {
  id: "what",
  title: (t) => t("form.what"),
  fields,
  draw: (_, values) => <Fields values={values} />,
  check: (values, t) => problemsIn(fields, values, { t }),
  tell: (values, c) => {
    const { t, view } = c.var;
    return [
      { label: t("form.title"), value: toldInLanguages(values, "title"), always: true },
      { label: t("form.issue"), value: toldInLanguages(values, "issue"), always: true },
      { label: t("form.question"), value: toldInLanguages(values, "question"), always: true },
      { label: t("form.format"), value: t(`format.${textOf(values, "format") || "lab"}`) },
      {
        label: t("form.topics"),
        value: listOf(values, "topics").length > 0 && <Terms vocabulary="topics" terms={listOf(values, "topics")} />,
      },
      {
        label: t("form.languages"),
        value: listOf(values, "languages")
          .map((tag) => languageName(tag, view.lang))
          .join(view.format.comma),
      },
    ];
  },
};

const Fields: FC<{ values: FormState["values"] }> = ({ values }) => {
  const { t, lang } = useView();
  return (
    <LanguageFolds
      values={values}
      told={["title", "issue", "question"]}
      draw={(one, first) => <Texts lang={one} first={first} />}
    >
      <ChoiceField
        name="format"
        label={t("form.format")}
        options={labFormats.map((value) => ({
          value,
          label: `${t(`format.${value}`)}. ${t(`format.${value}.why`)}`,
        }))}
      />
      <ChoiceField
        name="topics"
        label={t("form.topics")}
        hint={t("form.topics.hint")}
        options={termOptions("topics", lang, { sorted: true })}
        many
        optional
      />
      <ChoiceField
        name="languages"
        label={t("form.languages")}
        options={languageOptions(lang, listOf(values, "languages"))}
        many
        optional
      />
    </LanguageFolds>
  );
};

const Texts: FC<{ lang: Language; first: boolean }> = ({ lang, first }) => {
  const { t, lang: own } = useView();
  const field = (key: string) => ({
    label: labelIn(t(`form.${key}`), lang, { first, own }),
    ...(first && { hint: t(`form.${key}.hint`) }),
    name: `${key}.${lang}`,
    lang,
    optional: !first,
  });
  return (
    <>
      <TextField {...field("title")} />
      <TextArea {...field("issue")} rows={5} />
      <TextArea {...field("question")} rows={2} />
    </>
  );
};
