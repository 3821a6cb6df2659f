import { addDays, allDay, type Body, type LocalDate, startOfDay, type When } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";

export const labFormats = ["lab", "open-space", "hackathon"] as const;
export type LabFormat = (typeof labFormats)[number];

/** `preparing` is seen by its own people only; `open` from the day it opens; `withdrawn` keeps only its id. */
export const labStates = ["preparing", "open", "closed", "withdrawn"] as const;
export type LabState = (typeof labStates)[number];

/** Who convenes it, with the stakeholder group that they stand for (vocabulary `stakeholder-groups`). */
export interface Convenor {
  name: string;
  group: string;
  /** Vocabulary `regional-groups`. */
  region?: string | undefined;
  affiliation?: string | undefined;
}

/** The process outside that the lab speaks to, with its deadline (EGM26-II.6g). */
export interface ExternalProcess {
  name: string;
  body?: string | undefined;
  url?: string | undefined;
  deadline?: LocalDate | undefined;
  submitted?: LocalDate | undefined;
  resultUrl?: string | undefined;
}

/** What was found running already when it was to be opened, and why it is opened all the same (EGM26-II.6e). */
export interface OverlapCheck {
  checked: number;
  found: readonly { kind: "lab" | "event"; title: string; url: string }[];
  justification?: string | undefined;
}

export interface NewLab {
  title: LanguageMap;
  issue: LanguageMap;
  question: LanguageMap;
  /** Vocabulary `topics`. */
  topics: readonly string[];
  languages: readonly string[];
  format: LabFormat;
  /** At least one existing initiative, coalition, policy network or forum. */
  hosts: readonly Body[];
  convenors: readonly Convenor[];
  opens: LocalDate;
  closes: LocalDate;
  /** IANA zone in which its days begin and end. */
  zone: string;
  joining: "open" | "approval";
  process?: ExternalProcess | undefined;
  /** How many of a hundred members should be there for the first time. */
  newcomerAim?: number | undefined;
  invitedGroups: readonly string[];
  call?: LanguageMap | undefined;
  overlap?: OverlapCheck | undefined;
  sample?: true | undefined;
}

export interface Lab extends NewLab {
  id: string;
  state: LabState;
  /** Of a lab of another site: its id there, who holds it, and its page. */
  source?: { iri: string; origin: string; owner: string; url?: string | undefined } | undefined;
  /** Actors of other initiatives whose members contribute at their own sites. */
  takesPart: readonly string[];
  created: number;
  /** Rises with each change: names the revision. */
  updated: number;
  published?: number | undefined;
  /** Of one that was taken back and of which others were not told yet: what it was, and when they will be. */
  before?: LabState | undefined;
  tellAt?: number | undefined;
}

export const wantedGroups = 3;

/** The stakeholder groups that stand behind it; fewer than three are told to everybody (EGM26-II.6a). */
export function groupsOf({ convenors }: Pick<NewLab, "convenors">): string[] {
  return [...new Set(convenors.map(({ group }) => group))];
}

/** The instants at which its first day begins and its last one ends, in its own zone. */
export function spanOf({ opens, closes, zone }: Pick<NewLab, "opens" | "closes" | "zone">) {
  return { start: startOfDay(opens, zone), end: startOfDay(addDays(closes, 1), zone) };
}

export type LabPhase = "preparing" | "coming" | "running" | "over" | "withdrawn";

export function phaseOf(lab: Lab, now: number): LabPhase {
  if (lab.state === "preparing" || lab.state === "withdrawn") return lab.state;
  const { start, end } = spanOf(lab);
  if (lab.state === "closed" || now >= end) return "over";
  return now < start ? "coming" : "running";
}

/** The day of the external deadline, to count down to. */
export function deadlineOf({ process, zone }: Pick<NewLab, "process" | "zone">): When | undefined {
  return process?.deadline === undefined ? undefined : allDay(process.deadline, process.deadline, zone);
}
