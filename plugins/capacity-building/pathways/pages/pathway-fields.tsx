import { pickLanguage } from "@nri-commons/core/kit";
import { ChoiceField, OwnText, SelectField, TextField, termOptions, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { activityTypes } from "../../activities/activity.ts";
import type { KnownActivity } from "../open-activities.ts";
import { type Pathway, type Step, stepKinds, tracks } from "../pathway.ts";
import { typeLabel } from "../type-label.ts";

export const PathwayFields: FC<{ known: Pathway | undefined }> = ({ known }) => {
  const { t, lang } = useView();
  return (
    <>
      <OwnText name="title" label={t("pathway.name")} known={known?.title} />
      <OwnText name="about" label={t("pathway.about")} hint={t("pathway.about.hint")} rows={5} known={known?.about} />
      <ChoiceField
        name="track"
        label={t("pathway.track")}
        hint={t("pathway.track.hint")}
        options={tracks.map((value) => ({ value, label: t(`pathway.track.${value}`) }))}
      />
      <SelectField
        name="level"
        label={t("pathway.level")}
        options={termOptions("session-levels", lang)}
        empty={t("pathways.any")}
        optional
      />
      <ChoiceField
        name="audiences"
        label={t("pathway.audiences")}
        options={termOptions("audiences", lang)}
        many
        optional
      />
    </>
  );
};

interface StepProps {
  known: Step | undefined;
  /** Steps that stand above it. */
  above: readonly Step[];
  /** Activities of this site and of others. */
  choice: readonly KnownActivity[];
}

/** Every field of every kind of step: which of them count stands in their hints. */
export const StepFields: FC<StepProps> = ({ known, above, choice }) => {
  const { t, lang } = useView();
  const nameOf = (title: Readonly<Record<string, string>>) => pickLanguage(title, lang)?.text ?? "";
  return (
    <>
      <OwnText name="title" label={t("step.title")} hint={t("step.title.hint")} known={known?.title} />
      <ChoiceField
        name="kind"
        label={t("step.kind")}
        options={stepKinds.map((value) => ({ value, label: t(`step.kind.${value}`) }))}
      />
      <SelectField
        name="activity"
        label={t("step.activity")}
        hint={t("step.only", { kind: t("step.kind.activity") })}
        options={choice.map(({ iri, activity }) => ({ value: iri, label: nameOf(activity.title) }))}
        empty={t("step.choose")}
        optional
      />
      <SelectField
        name="type"
        label={t("step.type")}
        hint={t("step.only", { kind: t("step.kind.kind") })}
        options={activityTypes.map((value) => ({ value, label: typeLabel(t, value) }))}
        empty={t("step.choose")}
        optional
      />
      <SelectField
        name="level"
        label={t("pathway.level")}
        hint={t("step.only", { kind: t("step.kind.kind") })}
        options={termOptions("session-levels", lang)}
        empty={t("pathways.any")}
        optional
      />
      <TextField name="url" type="url" label={t("step.url")} hint={t("step.url.hint")} optional />
      <OwnText name="about" label={t("step.about")} rows={4} known={known?.about} optional />
      {above.length > 0 && (
        <ChoiceField
          name="after"
          label={t("step.needs")}
          hint={t("step.needs.hint")}
          options={above.map(({ id, title }) => ({ value: id, label: nameOf(title) }))}
          many
          optional
        />
      )}
    </>
  );
};
