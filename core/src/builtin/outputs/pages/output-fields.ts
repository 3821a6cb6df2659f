import { producers, vocabulary } from "../../../content/types/index.ts";
import { type FilterField, languageName, termOptions, type View, vocabularyField } from "../../../web/index.ts";

/** What most people look for first. */
export const firstFields = ["type", "topic", "producer"];

/** What outputs can be chosen by, where something leads to an output. */
export interface Choices {
  used?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Title of the event that was asked for by its id. */
  event?: string | undefined;
}

export const usedVocabularies = [
  "topics",
  "audiences",
  "material-accessibility",
  "sdgs",
  "wsis-action-lines",
  "gdc-objectives",
  "mandate",
];

export function outputFields({ t, lang, site, now }: View, { used, event }: Choices = {}): FilterField[] {
  const terms = (name: string, vocabulary: string, sorted = false) =>
    vocabularyField(
      {
        name,
        vocabulary,
        sorted,
        label: t(`filter.${name}`),
        any: t(`filter.${name}.any`),
        used: used?.get(vocabulary),
      },
      lang,
    );
  const own = (name: string, values: readonly string[], options: FilterField["options"]): FilterField => ({
    name,
    label: t(`filter.${name}`),
    any: t(`filter.${name}.any`),
    values,
    options,
  });
  return [
    terms("type", "output-types"),
    terms("topic", "topics", true),
    own("producer", producers, (terms) => termOptions("producers", lang, { terms })),
    own("year", years(now), (given) => given.map((year) => ({ value: year, label: year }))),
    own("language", site.languages, (tags) => tags.map((value) => ({ value, label: languageName(value, lang) }))),
    terms("audience", "audiences"),
    own("access", usedTerms("material-accessibility", used), (ids) =>
      ids.map((value) => ({ value, label: t(`access.${value}`) })),
    ),
    terms("sdg", "sdgs"),
    terms("wsis", "wsis-action-lines"),
    terms("gdc", "gdc-objectives"),
    terms("mandate", "mandate"),
    // An event leads to what came out of it; nobody finds it in a list of a thousand.
    {
      name: "event",
      label: t("filter.event"),
      any: "",
      values: [],
      options: ([id = ""]) => [{ value: id, label: event ?? id }],
    },
  ];
}

function usedTerms(of: string, used: Choices["used"]): string[] {
  const found = used?.get(of);
  return vocabulary(of)
    .terms.map(({ id }) => id)
    .filter((id) => used === undefined || found?.has(id));
}

/** From the first year of the IGF to this one, the latest first. */
function years(now: number): string[] {
  const first = 2006;
  const last = new Date(now).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, back) => String(last - back));
}
