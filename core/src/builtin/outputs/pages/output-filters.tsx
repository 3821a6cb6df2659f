import type { FC } from "hono/jsx";
import { type Event, producers, refOf } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import {
  FilterSelect,
  Filters,
  FilterText,
  languageName,
  MoreFilters,
  TermSelect,
  termOptions,
  useView,
} from "../../../web/index.ts";
import type { OutputSearch } from "../output-search.ts";

/** Narrowing the list: what most people look for first, the rest on request. */
export const OutputFilters: FC<{ search: OutputSearch; events: readonly Event[] }> = ({ search, events }) => {
  const { t, lang, site, now } = useView();
  const { topic, event, year, language, audience, sdg, wsis, gdc, mandate } = search;
  const tongues = [...new Set([...site.languages, ...(language ? [language] : [])])];
  const isRare = [topic, event, year, language, audience, sdg, wsis, gdc, mandate].some((value) => value !== undefined);
  return (
    <Filters label={t("filter.label")}>
      <FilterText name="q" label={t("filter.q")} />
      <TermSelect name="type" label={t("filter.type")} any={t("filter.type.any")} vocabulary="output-types" />
      <FilterSelect
        name="producer"
        label={t("filter.producer")}
        any={t("filter.producer.any")}
        options={termOptions("producers", lang, { terms: producers })}
      />
      <MoreFilters label={t("filter.more")} open={isRare}>
        <TermSelect name="topic" label={t("filter.topic")} any={t("filter.topic.any")} vocabulary="topics" sorted />
        {(events.length > 0 || search.event !== undefined) && (
          <FilterSelect
            name="event"
            label={t("filter.event")}
            any={t("filter.event.any")}
            options={eventOptions(events, search.event, lang)}
          />
        )}
        <FilterSelect name="year" label={t("filter.year")} any={t("filter.year.any")} options={years(now)} />
        <FilterSelect
          name="language"
          label={t("filter.language")}
          any={t("filter.language.any")}
          options={tongues.map((value) => ({ value, label: languageName(value, lang) }))}
        />
        <TermSelect
          name="audience"
          label={t("filter.audience")}
          any={t("filter.audience.any")}
          vocabulary="audiences"
        />
        <TermSelect name="sdg" label={t("filter.sdg")} any={t("filter.sdg.any")} vocabulary="sdgs" />
        <TermSelect name="wsis" label={t("filter.wsis")} any={t("filter.wsis.any")} vocabulary="wsis-action-lines" />
        <TermSelect name="gdc" label={t("filter.gdc")} any={t("filter.gdc.any")} vocabulary="gdc-objectives" />
        <TermSelect name="mandate" label={t("filter.mandate")} any={t("filter.mandate.any")} vocabulary="mandate" />
      </MoreFilters>
    </Filters>
  );
};

/** The latest events, and the one that is asked for whatever it is. */
function eventOptions(events: readonly Event[], asked: string | undefined, lang: string) {
  const options = events.map((event) => ({
    value: refOf(event),
    label: `${pickLanguage(event.name, lang)?.text ?? ""} (${new Date(event.start).getUTCFullYear()})`,
  }));
  const isThere = asked === undefined || options.some(({ value }) => value === asked);
  return isThere ? options : [{ value: asked, label: asked }, ...options];
}

/** From the first year of the IGF to this one, the latest first. */
function years(now: number) {
  const first = 2006;
  const last = new Date(now).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, back) => String(last - back)).map((year) => ({
    value: year,
    label: year,
  }));
}
