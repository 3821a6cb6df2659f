import { termLabel } from "@nri-commons/core/content/types";
import { type Formats, languageName, type Translate } from "@nri-commons/core/web";
import type { CapacityScope } from "./capacity-scope.ts";

export interface Said {
  label: string;
  text: string;
}

/** What is asked for or given, in words, each with its name: for pages of other software, feeds and mail. */
export function scopeLines(
  scope: CapacityScope,
  lang: string,
  { t, format }: { t: Translate; format: Formats },
): Said[] {
  const terms = (vocabulary: string, list: readonly string[]) =>
    format.list(list.map((term) => termLabel({ vocabulary, term }, lang).text));
  const lines: Said[] = [
    { label: t("demand.topics"), text: terms("topics", scope.topics) },
    { label: t("demand.audiences"), text: terms("audiences", scope.audiences) },
    { label: t("demand.people"), text: sayPeople(scope, t) },
    { label: t("demand.languages"), text: format.list(scope.languages.map((one) => languageName(one, lang))) },
    { label: t("demand.where"), text: sayWhere(scope, lang, format) },
    { label: t("demand.levels"), text: terms("session-levels", scope.levels) },
    { label: t("demand.modes"), text: sayModes(scope, t, format) },
    { label: t("demand.time"), text: sayTime(scope, t, format) },
  ];
  return lines.filter(({ text }) => text !== "");
}

export function sayPeople({ fewest, most }: CapacityScope, t: Translate): string {
  if (fewest !== undefined && most !== undefined && fewest !== most) return t("demand.people.range", { fewest, most });
  if (fewest !== undefined && most === undefined) return t("demand.people.fewest", { fewest });
  return most === undefined ? "" : t("demand.people.most", { most });
}

/** One as it is called, several as words of one sentence. */
export function sayModes({ modes }: Pick<CapacityScope, "modes">, t: Translate, format: Formats): string {
  const [first] = modes;
  if (first !== undefined && modes.length === 1) return t(`demand.mode.${first}`);
  return format.list(modes.map((mode) => t(`demand.modes.${mode}`)));
}

export function sayWhere({ place, countries, regions }: CapacityScope, lang: string, format: Formats): string {
  const named = (vocabulary: string) => (term: string) => termLabel({ vocabulary, term }, lang).text;
  const all = [
    ...(place ? [place] : []),
    ...countries.map(named("countries")),
    ...regions.map(named("regional-groups")),
  ];
  return format.list(all);
}

export function sayTime({ from, until }: CapacityScope, t: Translate, format: Formats): string {
  if (from !== undefined && until !== undefined) {
    return t("demand.time.range", { from: format.day(from), until: format.day(until) });
  }
  if (from !== undefined) return t("demand.time.from", { from: format.day(from) });
  return until === undefined ? "" : t("demand.time.until", { until: format.day(until) });
}
