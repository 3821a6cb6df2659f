import type { FC } from "hono/jsx";
import { FilterSelect, Filters, FilterText, TermSelect, termOptions, useView } from "../../../web/index.ts";
import { entryKinds, type NetworkSearch } from "../network-search.ts";

interface NetworkFiltersProps {
  search: NetworkSearch;
  /** The countries that entries are in. */
  countries: readonly string[];
}

export const NetworkFilters: FC<NetworkFiltersProps> = ({ search, countries }) => {
  const { t, lang } = useView();
  const wanted = [...new Set([...countries, ...(search.country ? [search.country] : [])])];
  const offered = termOptions("countries", lang, { terms: wanted, sorted: true });
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
      {search.in && <input type="hidden" name="in" value={search.in} />}
    </Filters>
  );
};
