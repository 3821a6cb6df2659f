import { termLabel } from "@nri-commons/core/content/types";
import type { Translate } from "@nri-commons/core/web";
import type { Figure } from "./figures.ts";

export const partVocabularies: Readonly<Record<string, string>> = {
  region: "regional-groups",
  group: "stakeholder-groups",
  level: "session-levels",
  audience: "audiences",
};

/** What a number is the number of, in words. */
export function partLabel({ measure, by, part }: Pick<Figure, "measure" | "by" | "part">, t: Translate): string {
  if (by === "all") return t(`impact.measure.${measure}`);
  if (part === "") return t("impact.not-said");
  const vocabulary = partVocabularies[by];
  if (vocabulary !== undefined) return termLabel({ vocabulary, term: part }, t.lang).text;
  if (measure === "follow-up") return t(`impact.wave.${part}`);
  if (measure === "outcomes") return t(part === "none" ? "follow-up.none.yes" : `follow-up.kind.${part}`);
  if (by === "first-time") return t(`people.${part}`);
  return t(`activity.${by}.${part}`);
}
