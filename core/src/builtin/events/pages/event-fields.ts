import { type FilterField, languageName, type View, vocabularyField } from "../../../web/index.ts";

/** What most people look for first. */
export const firstFields = ["topic", "takePart"];

/** What events can be chosen by, where something leads to an event; every term where it is not known which do. */
export interface Choices {
  used?: ReadonlyMap<string, ReadonlySet<string>>;
  countries?: readonly string[];
  /** Parts of countries, as the events say them. */
  areas?: readonly string[];
}

export const usedVocabularies = ["topics", "sdgs", "wsis-action-lines"];

export function eventFields(
  { t, lang, site }: View,
  { used, countries = [], areas = [] }: Choices = {},
): FilterField[] {
  const terms = (name: string, vocabulary: string) =>
    vocabularyField(
      { name, vocabulary, label: t(`filter.${name}`), any: t(`filter.${name}.any`), used: used?.get(vocabulary) },
      lang,
    );
  return [
    terms("topic", "topics"),
    {
      name: "takePart",
      label: t("filter.part"),
      any: t("filter.part.any"),
      values: ["in-person", "online"],
      options: (modes) => modes.map((value) => ({ value, label: t(`mode.${value}`) })),
    },
    vocabularyField(
      {
        name: "country",
        vocabulary: "countries",
        label: t("filter.country"),
        any: t("filter.country.any"),
        used: countries,
        sorted: true,
      },
      lang,
    ),
    {
      name: "area",
      label: t("filter.area"),
      any: t("filter.area.any"),
      values: areas,
      options: (names) => names.map((value) => ({ value, label: value })),
    },
    terms("region", "regional-groups"),
    {
      name: "language",
      label: t("filter.language"),
      any: t("filter.language.any"),
      values: site.languages,
      options: (tags) => tags.map((value) => ({ value, label: languageName(value, lang) })),
    },
    terms("level", "session-levels"),
    terms("sdg", "sdgs"),
    terms("wsis", "wsis-action-lines"),
  ];
}
