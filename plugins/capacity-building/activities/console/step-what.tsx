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
  SelectField,
  Term,
  Terms,
  TextArea,
  TextField,
  termOptions,
  textOf,
  toldInLanguages,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { activityTypes } from "../activity.ts";
import { problemsIn } from "./activity-input.ts";

const fields = ["type", "title", "about", "level", "topics", "languages"];

/** First page: what it is, what is learned in it, and how much one knows before. */
export const stepWhat: DraftStep = {
  id: "what",
  title: (t) => t("activity.step.what"),
  fields,
  draw: (_, values) => <Fields values={values} />,
  check: (values, t) => problemsIn(fields, values, t),
  tell: (values, c) => {
    const { t, view } = c.var;
    const [type, level, topics] = [textOf(values, "type"), textOf(values, "level"), listOf(values, "topics")];
    return [
      { label: t("activity.field.type"), value: type && t(`activity.type.${type}`), always: true },
      { label: t("activity.field.title"), value: toldInLanguages(values, "title"), always: true },
      { label: t("activity.field.about"), value: toldInLanguages(values, "about"), always: true },
      {
        label: t("activity.field.level"),
        value: level && <Term vocabulary="session-levels" term={level} />,
        always: true,
      },
      { label: t("activity.field.topics"), value: topics.length > 0 && <Terms vocabulary="topics" terms={topics} /> },
      {
        label: t("activity.field.languages"),
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
    <>
      <SelectField
        name="type"
        label={t("activity.field.type")}
        options={activityTypes.map((value) => ({ value, label: t(`activity.type.${value}`) }))}
        empty={t("activity.choose")}
      />
      <LanguageFolds
        values={values}
        told={["title", "about"]}
        draw={(one, first) => <Texts lang={one} first={first} />}
      >
        <ChoiceField
          name="level"
          label={t("activity.field.level")}
          hint={t("activity.field.level.hint")}
          options={termOptions("session-levels", lang)}
        />
        <ChoiceField
          name="topics"
          label={t("activity.field.topics")}
          hint={t("activity.field.topics.hint")}
          options={termOptions("topics", lang, { sorted: true })}
          many
          optional
        />
        <ChoiceField
          name="languages"
          label={t("activity.field.languages")}
          options={languageOptions(lang, listOf(values, "languages"))}
          many
          optional
        />
      </LanguageFolds>
    </>
  );
};

const Texts: FC<{ lang: Language; first: boolean }> = ({ lang, first }) => {
  const { t, lang: own } = useView();
  const field = (key: string) => ({
    label: labelIn(t(`activity.field.${key}`), lang, { first, own }),
    ...(first && { hint: t(`activity.field.${key}.hint`) }),
    name: `${key}.${lang}`,
    lang,
    optional: !first,
  });
  return (
    <>
      <TextField {...field("title")} />
      <TextArea {...field("about")} rows={6} />
    </>
  );
};
