import { addDays } from "@nri-commons/core/content/types";
import { baseOf, type CapacityScope, regionsOf } from "./capacity-scope.ts";

export const fitParts = ["topic", "language", "region", "time", "level", "mode"] as const;
export type FitPart = (typeof fitParts)[number];

/** `open`: one side says nothing, so that it may fit; `half`: it differs and can be bridged. */
export type FitAnswer = "yes" | "half" | "open" | "no";

/** One reason for or against, with what it rests on. */
export interface FitReason {
  part: FitPart;
  answer: FitAnswer;
  /** What both have in common. */
  terms: readonly string[];
  /** Of time: days that both have, or that lie between them. Of region: how near it is. */
  days?: number | undefined;
  near?: "country" | "region" | "everywhere" | undefined;
}

/** How well an offer fits a request: 0 to 100, and why. */
export interface Fit {
  score: number;
  reasons: readonly FitReason[];
}

/** A topic in common is needed; what it is about counts most, then whether people understand each other. */
const weights: Readonly<Record<FitPart, number>> = { topic: 40, language: 20, region: 15, time: 15, level: 5, mode: 5 };
const shares: Readonly<Record<FitAnswer, number>> = { yes: 1, half: 0.5, open: 0.5, no: 0 };

/** Undefined where they have no topic in common. The same for the same two, whoever asks (EGM26-VIII.9). */
export function fitOf(asked: CapacityScope, given: CapacityScope): Fit | undefined {
  const topics = common(asked.topics, given.topics);
  if (topics.length === 0) return undefined;
  const mode = fitMode(asked, given);
  const reasons: FitReason[] = [
    { part: "topic", answer: "yes", terms: topics },
    fitList("language", asked.languages.map(baseOf), given.languages.map(baseOf)),
    fitRegion(
      asked,
      given,
      mode.terms.some((one) => one !== "in-person"),
    ),
    fitTime(asked, given),
    fitList("level", asked.levels, given.levels),
    mode,
  ];
  const covered = topics.length / new Set(asked.topics).size;
  const points = reasons.map(({ part, answer }) =>
    part === "topic" ? weights.topic * (0.5 + covered / 2) : weights[part] * shares[answer],
  );
  return { score: Math.round(points.reduce((sum, one) => sum + one, 0)), reasons };
}

/** The best first; what fits equally well in the order in which it came. */
export function bestFits<Item>(
  items: readonly Item[],
  fit: (item: Item) => Fit | undefined,
  most: number,
): { item: Item; fit: Fit }[] {
  return items
    .flatMap((item) => {
      const found = fit(item);
      return found === undefined ? [] : [{ item, fit: found }];
    })
    .toSorted((one, other) => other.fit.score - one.fit.score)
    .slice(0, most);
}

function fitList(part: FitPart, asked: readonly string[], given: readonly string[]): FitReason {
  if (asked.length === 0 || given.length === 0) return { part, answer: "open", terms: [] };
  const terms = common(asked, given);
  return { part, answer: terms.length > 0 ? "yes" : "no", terms };
}

/** Who takes hybrid takes either; who can give either alone can at least begin. */
function fitMode({ modes: asked }: CapacityScope, { modes: given }: CapacityScope): FitReason {
  if (asked.length === 0 || given.length === 0) return { part: "mode", answer: "open", terms: [...asked, ...given] };
  const terms = common(asked, given);
  if (terms.length > 0) return { part: "mode", answer: "yes", terms };
  const bridged = asked.includes("hybrid") ? given : given.includes("hybrid") ? asked : [];
  return { part: "mode", answer: bridged.length > 0 ? "half" : "no", terms: bridged };
}

function fitRegion(asked: CapacityScope, given: CapacityScope, online: boolean): FitReason {
  const reason = { part: "region" as const, terms: [] };
  if (given.countries.length + given.regions.length === 0) return { ...reason, answer: "yes", near: "everywhere" };
  if (asked.countries.length + asked.regions.length === 0) return { ...reason, answer: "open" };
  const countries = common(asked.countries, given.countries);
  if (countries.length > 0) return { ...reason, answer: "yes", near: "country", terms: countries };
  // Given for a whole region is given for each of its countries; given for one country alone is given for its neighbours by half.
  const whole = common(regionsOf(asked), given.regions);
  if (whole.length > 0) return { ...reason, answer: "yes", near: "region", terms: whole };
  const beside = common(regionsOf(asked), regionsOf(given));
  if (beside.length > 0) return { ...reason, answer: "half", near: "region", terms: beside };
  return { ...reason, answer: online ? "half" : "no" };
}

const day = 86_400_000;
const days = (date: string) => Math.round(Date.parse(date) / day);

function fitTime(asked: CapacityScope, given: CapacityScope): FitReason {
  const reason = { part: "time" as const, terms: [] };
  const says = ({ from, until }: CapacityScope) => from !== undefined || until !== undefined;
  if (!says(asked) || !says(given)) return { ...reason, answer: "open" };
  const begins = [asked.from, given.from].filter((one) => one !== undefined).toSorted();
  const ends = [asked.until, given.until].filter((one) => one !== undefined).toSorted();
  const [begin, end] = [begins.at(-1), ends[0]];
  // Both begin and neither ends, or the reverse: there is a time for both, nobody knows how long.
  if (begin === undefined || end === undefined) return { ...reason, answer: "yes" };
  const both = days(addDays(end, 1)) - days(begin);
  return both > 0 ? { ...reason, answer: "yes", days: both } : { ...reason, answer: "no", days: 1 - both };
}

function common(asked: readonly string[], given: readonly string[]): string[] {
  return [...new Set(asked)].filter((term) => given.includes(term));
}
