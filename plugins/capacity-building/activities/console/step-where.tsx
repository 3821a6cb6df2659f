import { attendances } from "@nri-commons/core/content/types";
import {
  ChoiceField,
  type DraftStep,
  type FormState,
  type Language,
  LanguageFolds,
  labelIn,
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
import { activityScopes } from "../activity.ts";
import { problemsIn } from "./activity-input.ts";

const fields = ["mode", "scope", "region", "country", "place", "accessibility", "accessibilityNote"];

/** Fourth page: on site or online, where, for which part of the world, and how people with disabilities take part. */
export const stepWhere: DraftStep = {
  id: "where",
  title: (t) => t("activity.step.where"),
  fields,
  draw: (_, values) => <Fields values={values} />,
  check: (values, t) => problemsIn(fields, values, t),
  tell: (values, c) => {
    const { t } = c.var;
    const term = (name: string, vocabulary: string) => {
      const value = textOf(values, name);
      return value && <Term vocabulary={vocabulary} term={value} />;
    };
    const [mode, scope, accessibility] = [
      textOf(values, "mode"),
      textOf(values, "scope"),
      listOf(values, "accessibility"),
    ];
    return [
      { label: t("activity.field.mode"), value: mode && t(`activity.mode.${mode}`), always: true },
      { label: t("activity.field.scope"), value: scope && t(`activity.scope.${scope}`), always: true },
      { label: t("activity.field.region"), value: term("region", "regional-groups") },
      { label: t("activity.field.country"), value: term("country", "countries") },
      { label: t("activity.field.place"), value: textOf(values, "place") },
      {
        label: t("activity.field.accessibility"),
        value: accessibility.length > 0 && <Terms vocabulary="accessibility-features" terms={accessibility} />,
      },
      { label: t("activity.field.accessibilityNote"), value: toldInLanguages(values, "accessibilityNote") },
    ];
  },
};

const Fields: FC<{ values: FormState["values"] }> = ({ values }) => {
  const { t, lang } = useView();
  const terms = (name: string, vocabulary: string, sorted = false) => ({
    name,
    label: t(`activity.field.${name}`),
    options: termOptions(vocabulary, lang, { sorted }),
  });
  return (
    <>
      <ChoiceField
        name="mode"
        label={t("activity.field.mode")}
        options={attendances.map((value) => ({ value, label: t(`activity.mode.${value}`) }))}
      />
      <ChoiceField
        name="scope"
        label={t("activity.field.scope")}
        hint={t("activity.field.scope.hint")}
        options={activityScopes.map((value) => ({ value, label: t(`activity.scope.${value}`) }))}
      />
      <SelectField {...terms("region", "regional-groups")} empty={t("activity.choose")} optional />
      <SelectField {...terms("country", "countries", true)} empty={t("activity.choose")} optional />
      <TextField name="place" label={t("activity.field.place")} hint={t("activity.field.place.hint")} optional />
      <ChoiceField {...terms("accessibility", "accessibility-features")} many optional />
      <LanguageFolds
        values={values}
        told={["accessibilityNote"]}
        draw={(one, first) => <Note lang={one} first={first} />}
      />
    </>
  );
};

const Note: FC<{ lang: Language; first: boolean }> = ({ lang, first }) => {
  const { t, lang: own } = useView();
  return (
    <TextArea
      name={`accessibilityNote.${lang}`}
      label={labelIn(t("activity.field.accessibilityNote"), lang, { first, own })}
      hint={first ? t("activity.field.accessibilityNote.hint") : undefined}
      lang={lang}
      rows={3}
      optional
    />
  );
};
