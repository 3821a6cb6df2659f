import { ChoiceField, SelectField, TextField, termOptions, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { regionMark } from "../read-member.ts";

/** What little is asked of who takes part. */
export const MemberFields: FC = () => {
  const { t, lang } = useView();
  const regions = termOptions("regional-groups", lang).map(({ value, label, ...marks }) => ({
    ...marks,
    value: `${regionMark}${value}`,
    label: t("field.from.region", { region: label }),
  }));
  return (
    <>
      <TextField name="name" label={t("field.name")} hint={t("field.name.hint")} autocomplete="name" />
      <TextField name="email" type="email" label={t("field.email")} hint={t("field.email.hint")} autocomplete="email" />
      <SelectField
        name="group"
        label={t("form.convenor.group")}
        options={termOptions("stakeholder-groups", lang)}
        empty={t("form.choose")}
      />
      <SelectField
        name="from"
        label={t("field.from")}
        hint={t("field.counting")}
        empty={t("field.rather-not")}
        options={[...regions, ...termOptions("countries", lang, { sorted: true })]}
        optional
      />
      <ChoiceField
        name="firstTime"
        label={t("field.first")}
        hint={t("field.counting")}
        options={["yes", "no"].map((value) => ({ value, label: t(`field.${value}`) }))}
        optional
      />
      <ChoiceField
        name="named"
        label={t("field.named")}
        hint={t("field.named.hint")}
        options={[{ value: "yes", label: t("field.named.yes") }]}
        many
        optional
      />
    </>
  );
};
