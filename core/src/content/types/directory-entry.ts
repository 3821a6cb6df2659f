import type { LanguageMap } from "../../kit/index.ts";
import type { LocalDate } from "./local-date.ts";
import type { Kept, Maybe } from "./source.ts";
import type { Link } from "./texts.ts";

/** An initiative, an intersessional body, a UN entity or another body of the ecosystem. */
export interface DirectoryEntry extends NewDirectoryEntry, Kept {}

export interface NewDirectoryEntry extends Maybe<DirectoryDetails> {
  /** What it calls itself. */
  name: LanguageMap;
  /** Vocabulary `initiative-kinds`, or `school` or `body` for others. */
  kind: string;
  recognition: Recognition;
}

export interface DirectoryDetails {
  acronym: string;
  otherNames: readonly string[];
  summary: LanguageMap;
  /** Its actor, when it has a node. */
  actor: string;
  website: string;
  links: readonly Link[];
  contact: string;
  /** ISO 3166-1 alpha-2; several for a body of a region. */
  countries: readonly string[];
  /** UN regional groups. */
  regions: readonly string[];
  /** What it covers in its own words: `West Africa`. */
  area: string;
  languages: readonly string[];
  topics: readonly string[];
  /** Year, or day. */
  established: string;

  purpose: LanguageMap;
  mandate: LanguageMap;
  /** When the mandate is looked at again. */
  reviewOn: LocalDate;
  deliverables: LanguageMap;
  joinUrl: string;
  archiveUrl: string;
  decisionSpace: LanguageMap;

  partners: readonly Partner[];
  roles: readonly Role[];
  principles: readonly PrincipleCheck[];
  latitude: number;
  longitude: number;
  /** Last sign of life that was seen, a year or a day. */
  lastActive: string;

  /** Where this was read. */
  sources: readonly string[];
  confidence: "confirmed" | "likely" | "unclear";
  note: LanguageMap;
  sample: boolean;
}

/** Set by the node that publishes the registry; anybody else says `not-reported`. */
export interface Recognition {
  /** Vocabulary `recognition-status`, or `not-reported`. */
  state: string;
  since?: LocalDate | undefined;
  /** The actor that said so. */
  by?: string | undefined;
}

export const notReported: Recognition = { state: "not-reported" };

export interface Partner {
  name: string;
  /** regulator, ccTLD, RIR, university, UN office … */
  kind?: string | undefined;
  since?: LocalDate | undefined;
  role?: string | undefined;
  url?: string | undefined;
}

/** Who holds which role in a body, from when to when; `liaisonFor` names the body that they speak for there. */
export interface Role {
  role: string;
  person?: string | undefined;
  stakeholderGroup?: string | undefined;
  regionalGroup?: string | undefined;
  from?: LocalDate | undefined;
  until?: LocalDate | undefined;
  liaisonFor?: string | undefined;
}

/** One line of the self-check: a term of `recognition-checklist` with its evidence. */
export interface PrincipleCheck {
  principle: string;
  evidenceUrl?: string | undefined;
  checkedOn?: LocalDate | undefined;
  checkedBy?: string | undefined;
  note?: string | undefined;
}

export const otherEntryKinds: readonly string[] = ["school", "body"];

export function isRecognised({ recognition }: Pick<DirectoryEntry, "recognition">): boolean {
  return recognition.state === "recognised";
}
