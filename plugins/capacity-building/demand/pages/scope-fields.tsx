import {
  ChoiceField,
  DateField,
  languageOptions,
  SelectField,
  TextField,
  termOptions,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { capacityModes } from "../capacity-scope.ts";

/** What requests and offers are compared by, asked in the same way of both. */
export const ScopeFields: FC<{ of: "request" | "offer" }> = ({ of }) => {
  const { t, lang } = useView();
  return (
    <>
      <ChoiceField
        name="topics"
        label={t("demand.topics")}
        options={termOptions("topics", lang, { sorted: true })}
        many
      />
      <ChoiceField
        name="audiences"
        label={t("demand.audiences")}
        options={termOptions("audiences", lang)}
        many
        optional
      />
      <TextField name="fewest" inputmode="numeric" label={t("demand.fewest")} optional />
      <TextField name="most" inputmode="numeric" label={t("demand.most")} optional />
      <ChoiceField name="languages" label={t("demand.languages")} options={languageOptions(lang)} many optional />
      <TextField
        name="moreLanguages"
        label={t("demand.languages.more")}
        hint={t("demand.languages.more.hint")}
        optional
      />
      <SelectField
        name="country"
        label={t("demand.country")}
        hint={t(`${of}.where.hint`)}
        empty=""
        options={termOptions("countries", lang, { sorted: true })}
        optional
      />
      <ChoiceField
        name="regions"
        label={t("demand.regions")}
        options={termOptions("regional-groups", lang)}
        many
        optional
      />
      <TextField name="place" label={t("demand.place")} optional />
      <ChoiceField
        name="levels"
        label={t("demand.levels")}
        options={termOptions("session-levels", lang)}
        many
        optional
      />
      <ChoiceField
        name="modes"
        label={t("demand.modes")}
        options={capacityModes.map((value) => ({ value, label: t(`demand.mode.${value}`) }))}
        many
        optional
      />
      <DateField name="from" label={t("demand.from")} hint={t(`${of}.time.hint`)} optional />
      <DateField name="until" label={t("demand.until")} optional />
    </>
  );
};
