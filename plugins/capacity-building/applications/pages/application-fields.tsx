import { pickLanguage } from "@nri-commons/core/kit";
import { ChoiceField, directionOf, languageOptions, TextArea, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { FromField, GroupField } from "../../people/pages/person-fields.tsx";
import { genders, levels } from "../application.ts";
import { type Call, linesIn, type Question } from "../call.ts";
import { questionMark } from "../read-application.ts";

/** What is asked of an applicant but their address, and then what the coordinator asks. */
export const ApplicationFields: FC<{ call: Call }> = ({ call }) => {
  const { t, lang } = useView();
  return (
    <>
      <ChoiceField
        name="level"
        label={t("apply.level")}
        options={levels.map((value) => ({ value, label: t(`apply.level.${value}`) }))}
      />
      <TextArea name="experience" label={t("apply.experience")} hint={t("apply.experience.hint")} rows={4} optional />
      <GroupField />
      <FromField />
      <ChoiceField
        name="firstTime"
        label={t("apply.first")}
        options={["yes", "no"].map((value) => ({ value, label: t(`people.${value}`) }))}
        optional
      />
      {call.asksGender && (
        <ChoiceField
          name="gender"
          label={t("call.gender")}
          hint={t("people.counting")}
          options={genders.map((value) => ({ value, label: t(`apply.gender.${value}`) }))}
          optional
        />
      )}
      <ChoiceField name="languages" label={t("apply.languages")} options={languageOptions(lang)} many optional />
      <TextArea name="needs" label={t("apply.needs")} hint={t("apply.needs.hint")} rows={3} optional />
      <TextArea
        name="connectivity"
        label={t("apply.connectivity")}
        hint={t("apply.connectivity.hint")}
        rows={3}
        optional
      />
      {call.questions.map((question) => (
        <QuestionField question={question} />
      ))}
    </>
  );
};

const QuestionField: FC<{ question: Question }> = ({ question: { id, kind, label, options, required } }) => {
  const { t, lang } = useView();
  const said = pickLanguage(label, lang);
  const field = { name: questionMark + id, label: said?.text ?? "", optional: !required };
  if (kind === "text") return <TextField {...field} />;
  if (kind === "long") return <TextArea {...field} rows={6} />;
  const own = options && pickLanguage(options, lang)?.lang;
  const marks = own === undefined || own === lang ? {} : { lang: own, dir: directionOf(own) };
  const choices =
    kind === "yes-no"
      ? ["yes", "no"].map((value) => ({ value, label: t(`people.${value}`) }))
      : linesIn(options, lang).map((line, index) => ({ value: String(index), label: line, ...marks }));
  return <ChoiceField {...field} options={choices} />;
};
