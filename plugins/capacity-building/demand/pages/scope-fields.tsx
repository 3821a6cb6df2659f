import { ChoiceField, languageOptions, TextField, termOptions, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { capacityModes } from "../capacity-scope.ts";
import { ChoiceFold, Fold } from "./choice-fold.tsx";
import { TimeFields } from "./time-fields.tsx";

/** What requests and offers are compared by, asked in the same way of both. Long lists are folded until one needs them. */
export const ScopeFields: FC<{ of: "request" | "offer" }> = ({ of }) => {
  const { t, lang } = useView();
  return (
    <>
      <ChoiceFold
        name="topics"
        label={t("demand.topics")}
        options={termOptions("topics", lang, { sorted: true })}
        needed
      />
      <ChoiceFold name="audiences" label={t("demand.audiences")} options={termOptions("audiences", lang)} />
      <ChoiceFold name="languages" label={t("demand.languages")} options={languageOptions(lang)} />
      <TextField
        name="country"
        label={t("demand.country")}
        hint={t(`${of}.where.hint`)}
        autocomplete="country-name"
        optional
      />
      <ChoiceFold name="regions" label={t("demand.regions")} options={termOptions("regional-groups", lang)} />
      <TimeFields of={of} />
      <Fold label={t("demand.details")} names={moreNames}>
        <TextField
          name="moreLanguages"
          label={t("demand.languages.more")}
          hint={t("demand.languages.more.hint")}
          optional
        />
        <MoreFields />
      </Fold>
    </>
  );
};

/** The fields of `MoreFields`. */
export const moreNames = ["moreLanguages", "fewest", "most", "place", "levels", "modes"] as const;

/** What helps to find what fits, and can wait. */
export const MoreFields: FC = () => {
  const { t, lang } = useView();
  return (
    <>
      <TextField name="place" label={t("demand.place")} optional />
      <TextField name="fewest" inputmode="numeric" label={t("demand.fewest")} optional />
      <TextField name="most" inputmode="numeric" label={t("demand.most")} optional />
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
    </>
  );
};
