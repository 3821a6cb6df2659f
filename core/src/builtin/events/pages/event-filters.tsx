import type { Child, FC } from "hono/jsx";
import { vocabulary } from "../../../content/types/index.ts";
import { FilterSelect, Filters, FilterText, languageName, termOptions, useView } from "../../../web/index.ts";
import type { EventSearch } from "../event-search.ts";

/** Narrowing the list: what most people look for first, the rest on request. */
export const EventFilters: FC<{ search: EventSearch; countries: readonly string[] }> = ({ search, countries }) => {
  const { t, lang, site } = useView();
  const terms = (id: string) => termOptions(id, lang);
  // All 248 countries would be a fifth of the page, and most of them lead to nothing.
  const wanted = [...new Set([...countries, ...(search.country ? [search.country] : [])])];
  const places = termOptions("countries", lang, { terms: wanted, sorted: true });
  const tongues = [...new Set([...site.languages, ...(search.language ? [search.language] : [])])];
  const rare = [
    search.takePart,
    search.region,
    search.country,
    search.sdg,
    search.wsis,
    search.level,
    search.language,
  ].some((value) => value !== undefined);
  return (
    <Filters label={t("filter.label")}>
      <FilterText name="q" label={t("filter.q")} />
      <FilterSelect name="topic" label={t("filter.topic")} any={t("filter.topic.any")} options={terms("topics")} />
      <MoreFilters open={rare}>
        <FilterSelect
          name="takePart"
          label={t("filter.part")}
          any={t("filter.part.any")}
          options={(["in-person", "online"] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
        />
        <FilterSelect
          name="region"
          label={t("filter.region")}
          any={t("filter.region.any")}
          options={terms("regional-groups")}
        />
        <FilterSelect name="country" label={t("filter.country")} any={t("filter.country.any")} options={places} />
        <FilterSelect
          name="language"
          label={t("filter.language")}
          any={t("filter.language.any")}
          options={tongues.map((value) => ({ value, label: languageName(value, lang) }))}
        />
        <FilterSelect
          name="level"
          label={t("filter.level")}
          any={t("filter.level.any")}
          options={vocabulary("session-levels").terms.map(({ id }) => ({ value: id, label: t(`level.${id}`) }))}
        />
        <FilterSelect name="sdg" label={t("filter.sdg")} any={t("filter.sdg.any")} options={terms("sdgs")} />
        <FilterSelect
          name="wsis"
          label={t("filter.wsis")}
          any={t("filter.wsis.any")}
          options={terms("wsis-action-lines")}
        />
      </MoreFilters>
    </Filters>
  );
};

const MoreFilters: FC<{ open: boolean; children?: Child }> = ({ open, children }) => {
  const { t } = useView();
  return (
    <details class="more" open={open}>
      <summary>{t("filter.more")}</summary>
      <div class="more-fields">{children}</div>
    </details>
  );
};
