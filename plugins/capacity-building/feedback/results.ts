import { type Answer, type Aspect, aspects, marks } from "./answer.ts";

/** Below this nothing is shown to anybody: a figure must not be a person. */
export const fewest = 5;

export interface AspectResult {
  aspect: Aspect;
  answers: number;
  /** Undefined below five answers. */
  average?: number;
  /** How many gave 1, 2, 3, 4 and 5; for the team. */
  counts: readonly number[];
}

/** For the team, from five answers on. */
export function resultsOf(answers: readonly Answer[]): AspectResult[] {
  return aspects.map((aspect) => {
    const given = answers.flatMap(({ ratings }) => ratings[aspect] ?? []);
    const counts = marks.map((mark) => given.filter((one) => one === mark).length);
    const average = given.reduce<number>((sum, mark) => sum + mark, 0) / given.length;
    return { aspect, answers: given.length, counts, ...(given.length >= fewest && { average }) };
  });
}

export interface PublicResult {
  aspect: Aspect;
  answers: number;
  /** One decimal. */
  average: number;
  /** How many gave 4 or 5; undefined where those, or the others, are fewer than five, from which they could be reckoned. */
  good?: number;
}

/** What everybody may read: aspects with fewer than five answers are left out, and so is every smaller part. */
export function publicResultsOf(answers: readonly Answer[]): PublicResult[] {
  return resultsOf(answers).flatMap(({ aspect, answers: given, average, counts }) => {
    if (average === undefined) return [];
    const good = (counts[3] ?? 0) + (counts[4] ?? 0);
    const isSmall = (part: number) => part < fewest;
    const told = !isSmall(good) && !(given > good && isSmall(given - good));
    return [{ aspect, answers: given, average: Math.round(average * 10) / 10, ...(told && { good }) }];
  });
}
