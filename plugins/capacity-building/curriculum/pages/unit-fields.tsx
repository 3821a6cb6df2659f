import { pickLanguage } from "@nri-commons/core/kit";
import { OwnText, SelectField, TextArea, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import type { listUnitMaterials } from "../../shelf/for-units.ts";
import type { Unit } from "../unit.ts";

interface Props {
  activity: Activity;
  unit: Unit | undefined;
  choices: Awaited<ReturnType<typeof listUnitMaterials>>;
}

export const UnitFields: FC<Props> = ({ activity, unit, choices }) => {
  const { t, format, lang } = useView();
  return (
    <>
      <OwnText name="title" label={t("unit.field.title")} known={unit?.title} />
      <OwnText
        name="goals"
        label={t("unit.field.goals")}
        hint={t("unit.field.goals.hint")}
        known={unit?.goals}
        rows={3}
        optional
      />
      <TextField name="hours" label={t("unit.field.hours")} inputmode="numeric" optional />
      {activity.sessions.length > 0 && (
        <SelectField
          name="session"
          label={t("unit.field.session")}
          options={activity.sessions.map(({ id, date, title }) => ({
            value: id,
            label: [format.day(date), title && pickLanguage(title, lang)?.text].filter(Boolean).join(": "),
          }))}
          empty={t("unit.field.session.none")}
          optional
        />
      )}
      {(["explainers", "resources"] as const).map(
        (kind) =>
          choices[kind].length > 0 && (
            <SelectField
              name={kind}
              label={t(`unit.field.${kind}`)}
              options={choices[kind].map(({ url, title }) => ({ value: url, label: title }))}
              empty={t("unit.field.materials.none")}
              optional
            />
          ),
      )}
      <TextArea
        name="materials"
        label={t("unit.field.materials")}
        hint={t("unit.field.materials.hint")}
        rows={4}
        optional
      />
    </>
  );
};
