import type { Maybe } from "./source.ts";
import type { Speaker } from "./speaker.ts";

/**
 * What was reported of who took part in an event. Whatever is missing was not reported: it is never shown as 0.
 * Groups are terms of `stakeholder-groups` and `regional-groups`.
 */
export interface Figures extends Maybe<FigureCounts> {
  /** People, or per cent of `total`, as it was published. */
  unit: "people" | "percent";
  /** Where it was read, or who counted. */
  reportedBy: string;
  sourceUrl?: string | undefined;
  note?: string | undefined;
  sample?: boolean | undefined;
}

export interface FigureCounts {
  registered: number;
  total: number;
  onsite: number;
  online: number;
  hubs: number;
  countries: number;
  sessions: number;
  firstTimers: number;
  membersOfParliament: number;
  byStakeholderGroup: Readonly<Record<string, number>>;
  byRegionalGroup: Readonly<Record<string, number>>;
  byGender: Readonly<Record<string, number>>;
}

/** Speaking roles counted by one property; `notReported` holds those of whom it is not known. */
export interface Breakdown {
  counts: Readonly<Record<string, number>>;
  notReported: number;
}

export interface SpeakingRoles {
  /** Roles, not people: one person can have several. */
  total: number;
  /** People, where pseudonyms tell them apart; undefined where they do not. */
  people: number | undefined;
  byRole: Breakdown;
  byStakeholderGroup: Breakdown;
  byRegionalGroup: Breakdown;
  byMode: Breakdown;
  /** `first` and `returning`. */
  byExperience: Breakdown;
}

/** How varied a programme is, before or after it is public. */
export function countSpeakers(speakers: readonly Speaker[]): SpeakingRoles {
  const keys = speakers.map(({ personKey }) => personKey);
  const known = keys.filter((key) => key !== undefined);
  return {
    total: speakers.length,
    people: speakers.length > 0 && known.length === keys.length ? new Set(known).size : undefined,
    byRole: breakdown(speakers.map(({ role }) => role)),
    byStakeholderGroup: breakdown(speakers.map(({ stakeholderGroup }) => stakeholderGroup)),
    byRegionalGroup: breakdown(speakers.map(({ regionalGroup }) => regionalGroup)),
    byMode: breakdown(speakers.map(({ mode }) => mode)),
    byExperience: breakdown(speakers.map(({ firstTime }) => experienceOf(firstTime))),
  };
}

export function experienceOf(firstTime: boolean | undefined): "first" | "returning" | undefined {
  if (firstTime === undefined) return undefined;
  return firstTime ? "first" : "returning";
}

export function breakdown(values: readonly (string | undefined)[]): Breakdown {
  const counts: Record<string, number> = {};
  let notReported = 0;
  for (const value of values) {
    if (value === undefined) notReported += 1;
    else counts[value] = (counts[value] ?? 0) + 1;
  }
  return { counts, notReported };
}
