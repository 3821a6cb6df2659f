import { SelectField, TextField, termOptions, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { regionMark } from "../read-person.ts";

export const NameField: FC = () => {
  const { t } = useView();
  return <TextField name="name" label={t("people.name")} hint={t("people.name.hint")} autocomplete="name" />;
};

export const AddressField: FC = () => {
  const { t } = useView();
  const words = { label: t("people.email"), hint: t("people.email.hint") };
  return <TextField name="email" type="email" {...words} autocomplete="email" />;
};

export const GroupField: FC = () => {
  const { t, lang } = useView();
  const options = termOptions("stakeholder-groups", lang);
  return <SelectField name="group" label={t("people.group")} options={options} empty={t("people.choose")} />;
};

/** A country, or its group of countries alone. */
export const FromField: FC = () => {
  const { t, lang } = useView();
  const groups = termOptions("regional-groups", lang).map((option) => ({
    ...option,
    value: regionMark + option.value,
    label: t("people.from.region", { region: option.label }),
  }));
  const options = [...groups, ...termOptions("countries", lang, { sorted: true })];
  const words = { label: t("people.from"), hint: t("people.counting"), empty: t("people.rather-not") };
  return <SelectField name="from" {...words} options={options} optional />;
};
