import { pickLanguage } from "@nri-commons/core/kit";
import { ChoiceField, DateField, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { engagementKinds, type KnownPlace } from "../answer.ts";

export const EngagementFields: FC = () => {
  const { t } = useView();
  return (
    <>
      <ChoiceField
        name="kind"
        label={t("follow-up.kind")}
        options={engagementKinds.map((value) => ({ value, label: t(`follow-up.kind.${value}`) }))}
      />
      <TextField name="title" label={t("follow-up.title")} hint={t("follow-up.title.hint")} />
      <TextField name="at" label={t("follow-up.at")} hint={t("follow-up.at.hint")} optional />
      <TextField name="url" type="url" label={t("follow-up.url")} optional />
      <DateField name="on" label={t("follow-up.on")} optional />
    </>
  );
};

/** Which of what this site knows was meant. */
export const PlaceChoice: FC<{ places: readonly KnownPlace[] }> = ({ places }) => {
  const { t, lang } = useView();
  const known = places.map(({ path, kind, name }) => ({
    value: path,
    label: `${t(`follow-up.place.${kind}`)}: ${pickLanguage(name, lang)?.text ?? ""}`,
  }));
  return (
    <ChoiceField
      name="place"
      label={t("follow-up.where.which")}
      options={[...known, { value: "", label: t("follow-up.where.none") }]}
    />
  );
};
