import { termLabel } from "@nri-commons/core/content/types";
import { type Formats, languageName, type Translate } from "@nri-commons/core/web";
import type { FitReason } from "./fit-of.ts";

interface Speech {
  t: Translate;
  format: Formats;
}

/** One reason in one sentence: "Both speak French." */
export function sayFit(reason: FitReason, lang: string, { t, format }: Speech): string {
  const { part, answer, terms, days = 0 } = reason;
  const named = { terms: format.list(terms.map((term) => nameOf(reason, term, lang, t))) };
  if (part === "topic") return t("fit.topic.yes", { ...named, count: terms.length });
  if (part === "time" && answer === "yes") return sayOverlap(reason.days, t);
  if (part === "time") return t(`fit.time.${answer}`, { count: days });
  if (part === "region" && answer === "yes") return t(`fit.region.${reason.near}`, named);
  if (part === "region" && answer === "half" && reason.near === "region") return t("fit.region.beside", named);
  return t(`fit.${part}.${answer}`, named);
}

/** What speaks for it first, then what is open, then what speaks against it. */
export function inWeight(reasons: readonly FitReason[]): FitReason[] {
  const order = ["yes", "half", "open", "no"];
  return reasons.toSorted((one, other) => order.indexOf(one.answer) - order.indexOf(other.answer));
}

function sayOverlap(days: number | undefined, t: Translate): string {
  if (days === undefined) return t("fit.time.yes");
  if (days < 7) return t("fit.time.days", { count: days });
  return t("fit.time.weeks", { count: Math.floor(days / 7) });
}

function nameOf({ part, near }: FitReason, term: string, lang: string, t: Translate): string {
  const label = (vocabulary: string) => termLabel({ vocabulary, term }, lang).text;
  switch (part) {
    case "topic":
      return label("topics");
    case "language":
      return languageName(term, lang);
    case "region":
      return label(near === "country" ? "countries" : "regional-groups");
    case "level":
      return label("session-levels");
    case "mode":
      return t(`demand.modes.${term}`);
    case "time":
      return term;
  }
}
