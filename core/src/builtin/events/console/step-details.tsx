import type { FC } from "hono/jsx";
import {
  ChoiceField,
  type DraftStep,
  type FormState,
  languageName,
  listOf,
  Term,
  Terms,
  TextArea,
  TextField,
  termOptions,
  textOf,
  useView,
} from "../../../web/index.ts";
import { problemsIn } from "./event-input.ts";
import { HeldIn, LevelField, SignLanguagesField } from "./held-in.tsx";

type Values = FormState["values"];

const fields = [
  "languages",
  "topics",
  "level",
  "interpretation",
  "captions",
  "signLanguages",
  "accessibility",
  "accessibilityNote",
  "registrationUrl",
  "capacity",
];

/** Third page: for whom it is, and what helps people to take part. Nothing on it must be filled in. */
export const stepDetails: DraftStep = {
  id: "details",
  title: (t) => t("form.details"),
  fields,
  draw: (_, values) => <Fields values={values} />,
  check: (values, t) => problemsIn(fields, values, t),
  tell: (values, c) => {
    const { t, view, lang } = c.var;
    const named = (name: string) => view.format.list(listOf(values, name).map((one) => languageName(one, lang)));
    const terms = (name: string, of: string) => {
      const ids = listOf(values, name);
      return ids.length > 0 ? <Terms vocabulary={of} terms={ids} /> : undefined;
    };
    const level = textOf(values, "level");
    return [
      { label: t("form.languages"), value: named("languages") },
      { label: t("form.topics"), value: terms("topics", "topics") },
      { label: t("form.level"), value: level && <Term vocabulary="session-levels" term={level} /> },
      { label: t("form.interpretation"), value: named("interpretation") },
      { label: t("form.captions"), value: named("captions") },
      { label: t("form.signLanguages"), value: textOf(values, "signLanguages") },
      { label: t("form.accessibility"), value: terms("accessibility", "accessibility-features") },
      { label: t("form.accessibilityNote"), value: textOf(values, "accessibilityNote") },
      { label: t("form.registrationUrl"), value: textOf(values, "registrationUrl") },
      { label: t("form.capacity"), value: textOf(values, "capacity") },
    ];
  },
};

const Fields: FC<{ values: Values }> = ({ values }) => {
  const { t, lang } = useView();
  return (
    <>
      <HeldIn values={values} name="languages" />
      <ChoiceField
        name="topics"
        label={t("form.topics")}
        hint={t("form.topics.hint")}
        options={termOptions("topics", lang)}
        many
        optional
      />
      <LevelField />
      <HeldIn values={values} name="interpretation" />
      <HeldIn values={values} name="captions" />
      <SignLanguagesField />
      <ChoiceField
        name="accessibility"
        label={t("form.accessibility")}
        hint={t("form.accessibility.hint")}
        options={termOptions("accessibility-features", lang)}
        many
        optional
      />
      <TextArea name="accessibilityNote" label={t("form.accessibilityNote")} rows={3} optional />
      <TextField
        name="registrationUrl"
        label={t("form.registrationUrl")}
        hint={t("form.registrationUrl.hint")}
        type="url"
        inputmode="url"
        optional
      />
      <TextField
        name="capacity"
        label={t("form.capacity")}
        hint={t("form.capacity.hint")}
        inputmode="numeric"
        optional
      />
    </>
  );
};
