import { attendances } from "@nri-commons/core/content/types";
import { type FilterField, languageOptions, type View, vocabularyField } from "@nri-commons/core/web";
import { activityScopes, activityTypes, experiences, policyAreas } from "./activity.ts";
import type { TermsInUse } from "./terms-in-use.ts";

/** What most people look for first. */
export const firstFields = ["type", "level", "topic", "apply"] as const;

/** Everything that the list can be narrowed by; of long lists only what leads to something. */
export function filterFields({ t, lang }: Pick<View, "t" | "lang">, used: TermsInUse): FilterField[] {
  const own = (name: string, key: string, values: readonly string[]): FilterField => ({
    name,
    label: t(`activity.field.${key}`),
    any: t("activity.filter.any"),
    values,
    options: (some) => some.map((value) => ({ value, label: t(`activity.${name}.${value}`) })),
  });
  const terms = (name: string, key: string, vocabulary: string, some?: readonly string[]) =>
    vocabularyField(
      {
        name,
        vocabulary,
        label: t(`activity.field.${key}`),
        any: t("activity.filter.any"),
        used: some,
        sorted: some !== undefined,
      },
      lang,
    );
  return [
    own("type", "type", activityTypes),
    terms("level", "level", "session-levels"),
    terms("topic", "topics", "topics", used.topic),
    {
      name: "apply",
      label: t("activity.filter.apply"),
      any: t("activity.filter.any"),
      values: ["yes"],
      options: () => [{ value: "yes", label: t("activity.filter.apply.yes") }],
    },
    {
      name: "language",
      label: t("activity.field.languages"),
      any: t("activity.filter.any"),
      values: used.language,
      options: (some) => languageOptions(lang, some).filter(({ value }) => some.includes(value)),
    },
    own("scope", "scope", activityScopes),
    own("mode", "mode", attendances),
    terms("country", "country", "countries", used.country),
    terms("region", "region", "regional-groups", used.region),
    terms("audience", "audiences", "audiences", used.audience),
    own("experience", "experience", experiences),
    own(
      "policy",
      "policyAreas",
      policyAreas.filter((area) => used.policy.includes(area)),
    ),
  ];
}
