import { groupsOf, type NewLab, spanOf, wantedGroups } from "./lab.ts";

export interface Missing {
  /** Its text is `missing.{id}`. */
  id: "host" | "convenors" | "groups" | "over" | "topics" | "call" | "process";
  /** Without it a lab cannot be opened; the others are advice. */
  needed: boolean;
}

/** What a lab lacks before it can be opened, and what it would gain by. */
export function missingOf(lab: NewLab, now: number): Missing[] {
  const checks: readonly (readonly [boolean, Missing["id"], boolean])[] = [
    [lab.hosts.length === 0, "host", true],
    [lab.convenors.length === 0, "convenors", true],
    [spanOf(lab).end <= now, "over", true],
    [groupsOf(lab).length < wantedGroups, "groups", false],
    [lab.topics.length === 0, "topics", false],
    [lab.call === undefined && lab.invitedGroups.length === 0, "call", false],
    [lab.process === undefined, "process", false],
  ];
  return checks.filter(([lacks]) => lacks).map(([, id, needed]) => ({ id, needed }));
}
