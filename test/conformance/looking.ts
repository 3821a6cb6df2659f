import type { Wire } from "./traffic.ts";

/** What one software does with an activity of ours, as complaints in words; none when it takes it as it is meant. */
export type Accepts = (activity: Wire) => string[];

export function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

export function isAddress(value: unknown): value is string {
  return typeof value === "string" && /^https?:\/\/[!-~]+$/.test(value);
}

export function isNode(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** RFC 3339 with an offset. */
export function isMoment(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
}

export function nodesOf(value: unknown): Wire[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Levels of objects and lists. */
export function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** The sentences whose condition does not hold. */
export function complaints(...rules: [holds: boolean, sentence: string][]): string[] {
  return rules.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}

/** False when it is cancelled, postponed or moved and the text does not begin with the line that says so. */
export function isStatusTold({ status, previousStartTime, summary, content }: Wire): boolean {
  const isAsPlanned = (status === undefined || status === "CONFIRMED") && previousStartTime === undefined;
  return (
    isAsPlanned ||
    String(content)
      .replace(/<[^>]*>/g, "")
      .startsWith(String(summary).slice(0, 20))
  );
}
