import { FilterSelect, Filters, FilterText, languageOptions, TermSelect, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { capacityModes } from "../capacity-scope.ts";

interface Props {
  of: "requests" | "offers";
  states: readonly string[];
}

/** Both lists are narrowed by the same things, so that one finds in one what one found in the other. */
export const DemandFilters: FC<Props> = ({ of, states }) => {
  const { t, lang } = useView();
  const any = t("demand.any");
  const item = of === "requests" ? "request" : "offer";
  return (
    <Filters label={t(`${of}.find`)}>
      <FilterText name="q" label={t("demand.words")} />
      <TermSelect name="topic" label={t("demand.topic")} any={any} vocabulary="topics" sorted />
      <TermSelect name="region" label={t("demand.region")} any={any} vocabulary="regional-groups" />
      <FilterSelect name="language" label={t("demand.language")} any={any} options={languageOptions(lang)} />
      <TermSelect name="audience" label={t("demand.audience")} any={any} vocabulary="audiences" />
      <TermSelect name="level" label={t("demand.levels")} any={any} vocabulary="session-levels" />
      <FilterSelect
        name="mode"
        label={t("demand.modes")}
        any={any}
        options={capacityModes.map((value) => ({ value, label: t(`demand.mode.${value}`) }))}
      />
      <FilterSelect
        name="state"
        label={t("demand.state")}
        any={t(`${of}.state.any`)}
        options={states.map((value) => ({ value, label: t(`${item}.state.${value}`) }))}
      />
      <FilterSelect
        name="source"
        label={t("demand.source")}
        any={any}
        options={["local", "remote"].map((value) => ({ value, label: t(`demand.source.${value}`) }))}
      />
    </Filters>
  );
};
