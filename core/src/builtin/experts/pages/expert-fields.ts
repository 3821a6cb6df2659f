import { type FilterField, languageName, type View, vocabularyField } from "../../../web/index.ts";

/** What most people look for first. */
export const firstFields = ["topic", "stakeholderGroup"];

/** Every term stands to choose from: that nobody has one would tell who is hidden. */
export function expertFields({ t, lang, site }: View): FilterField[] {
  return [
    vocabularyField(
      { name: "topic", vocabulary: "topics", label: t("filter.topic"), any: t("filter.topic.any"), sorted: true },
      lang,
    ),
    vocabularyField(
      {
        name: "stakeholderGroup",
        vocabulary: "stakeholder-groups",
        label: t("filter.group"),
        any: t("filter.group.any"),
      },
      lang,
    ),
    vocabularyField(
      { name: "role", vocabulary: "speaker-roles", label: t("filter.role"), any: t("filter.role.any") },
      lang,
    ),
    vocabularyField(
      { name: "regionalGroup", vocabulary: "regional-groups", label: t("filter.region"), any: t("filter.region.any") },
      lang,
    ),
    vocabularyField(
      {
        name: "country",
        vocabulary: "countries",
        label: t("filter.country"),
        any: t("filter.country.any"),
        sorted: true,
      },
      lang,
    ),
    {
      name: "language",
      label: t("filter.language"),
      any: t("filter.language.any"),
      values: site.languages,
      options: (tags) => tags.map((value) => ({ value, label: languageName(value, lang) })),
    },
  ];
}
