import { type Activity, spanOf } from "./activity.ts";

export interface Missing {
  /** Its text is `missing.{id}`. */
  id:
    | "over"
    | "deadline-late"
    | "apply-url"
    | "topics"
    | "audiences"
    | "sessions"
    | "deadline"
    | "contact"
    | "accessibility";
  /** Without it an activity cannot be opened; the others are advice. */
  needed: boolean;
}

/** What an activity lacks before it can be opened, and what it would gain by. */
export function missingOf(activity: Activity, now: number): Missing[] {
  const { wayIn, deadline } = activity;
  const checks: readonly (readonly [boolean, Missing["id"], boolean])[] = [
    [spanOf(activity).end <= now, "over", true],
    [deadline !== undefined && deadline > activity.ends, "deadline-late", true],
    [wayIn === "elsewhere" && activity.applyUrl === undefined, "apply-url", true],
    [activity.topics.length === 0, "topics", false],
    [activity.audiences.length === 0, "audiences", false],
    [activity.sessions.length === 0, "sessions", false],
    [wayIn === "here" && deadline === undefined, "deadline", false],
    [activity.contact === undefined, "contact", false],
    [activity.accessibility.length === 0 && activity.accessibilityNote === undefined, "accessibility", false],
  ];
  return checks.filter(([lacks]) => lacks).map(([, id, needed]) => ({ id, needed }));
}
