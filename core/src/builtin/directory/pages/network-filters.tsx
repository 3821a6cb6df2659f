import type { FC } from "hono/jsx";
import { termLabel } from "../../../content/types/index.ts";
import { FilterSelect, Filters, FilterText, TermSelect, useView } from "../../../web/index.ts";
import { entryKinds, type NetworkSearch } from "../network-search.ts";

interface NetworkFiltersProps {
  search: NetworkSearch;
  /** The countries that entries are in. */
  countries: readonly string[];
}

export const NetworkFilters: FC<NetworkFiltersProps> = ({ search, countries }) => {
  const { t, lang } = useView();
  const offered = [...new Set([...countries, ...(search.country ? [search.country] : [])])]
    .map((value) => ({ value, label: termLabel({ vocabulary: "countries", term: value }, lang).text }))
    .sort((one, other) => one.label.localeCompare(other.label, lang));
  return (
    <Filters label={t("filter.label")}>
      <FilterText name="q" label={t("filter.q")} />
      <FilterSelect
        name="kind"
        label={t("filter.kind")}
        any={t("filter.kind.any")}
        options={entryKinds().map((value) => ({ value, label: t(`kind.many.${value}`) }))}
      />
      <TermSelect name="region" label={t("filter.region")} any={t("filter.region.any")} vocabulary="regional-groups" />
      <FilterSelect name="country" label={t("filter.country")} any={t("filter.country.any")} options={offered} />
    </Filters>
  );
};
