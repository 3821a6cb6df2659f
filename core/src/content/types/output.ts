import type { LanguageMap } from "../../kit/index.ts";
import type { Author, Body } from "./body.ts";
import type { LocalDate } from "./local-date.ts";
import type { Kept, Maybe, Ref } from "./source.ts";
import type { Tags } from "./tags.ts";
import type { Link, Picture, RichText } from "./texts.ts";

/** What a process brings forth: messages, reports, papers, stories. */
export interface Output extends NewOutput, Kept {}

export interface NewOutput extends Tags, Maybe<OutputDetails> {
  title: LanguageMap;
  /** Vocabulary `output-types`. */
  type: string;
  /** Who stands behind it. Said by its owner alone; a receiver never changes it (EGM26-IV.3). */
  producer: Producer;
}

export interface OutputDetails {
  status: OutputStatus;
  /** As its authors number it: `1.0`, `second edition`. */
  version: string;
  year: number;
  /** The day of the document itself, when it is older than its publication here. */
  issued: LocalDate;

  abstract: LanguageMap;
  /** The same in words for everybody. */
  plainSummary: LanguageMap;
  keyPoints: readonly LanguageMap[];
  /** Vocabulary `audiences`. */
  audiences: readonly string[];
  text: RichText;
  files: readonly OutputFile[];
  /** A cover, or a photo of where it came about. */
  image: Picture;
  links: readonly Link[];
  /** What to know before using it on a sensitive matter. */
  sensitivity: LanguageMap;

  authors: readonly Author[];
  /** Bodies that publish it. */
  bodies: readonly Body[];
  contributors: readonly Author[];
  endorsedBy: readonly Body[];
  /** Bodies that carry it forward, such as the Leadership Panel. */
  carriedBy: readonly Body[];
  country: string;
  region: string;

  /** Vocabulary `licences`, or the address of another licence. */
  licence: string;
  branding: Branding;

  derivedFrom: readonly Ref[];
  /** What it was adapted from for another context. */
  adaptationOf: Ref;
  translationOf: Ref;
  /** The same for another audience. */
  variantOf: Ref;
  /** The version before this one. */
  supersedes: Ref;
  /** The version after this one, as its owner says; goes with the status `superseded`. */
  supersededBy: Ref;
  event: Ref;
  /** Messages and reports that it feeds. */
  contributesTo: readonly Ref[];
  /** Processes that it is meant for: `wsis-forum`, `csw`, `gdc`. */
  processes: readonly string[];

  corrections: readonly Correction[];
  recommendation: Recommendation;
  consultation: Consultation;
  /** Shown first among the outputs. */
  pinned: boolean;
  sourceUrl: string;
  sample: boolean;
}

export const outputStatuses = ["draft", "final", "corrected", "superseded"] as const;
export type OutputStatus = (typeof outputStatuses)[number];

export const producers = ["secretariat", "leadership-panel", "host-country", "community", "joint"] as const;
export type Producer = (typeof producers)[number];

/** One file. Ours is found by its hash in the node's store, a remote one at `url`. */
export interface OutputFile {
  name: string;
  mediaType: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  /** Of a document that says it. */
  pages?: number | undefined;
  language?: string | undefined;
  /** Vocabulary `material-accessibility`, as somebody checked it. */
  accessibility?: readonly string[] | undefined;
  /** Hash of another file of the same output, which this one tells in another form. */
  alternativeOf?: string | undefined;
  url?: string | undefined;
}

export const brandMarks = ["none", "own-logo", "igf-logo", "un-emblem"] as const;
export type BrandMark = (typeof brandMarks)[number];

/** Which logo or emblem it may bear, by whose decision, until when (EGM26-IV.3c). */
export interface Branding {
  mark: BrandMark;
  decidedBy?: string | undefined;
  decidedAt?: LocalDate | undefined;
  until?: LocalDate | undefined;
}

export interface Correction {
  on: LocalDate;
  note: LanguageMap;
}

/** A recommendation is not negotiated: it says what it rests on and who dissents. */
export interface Recommendation {
  basis: LanguageMap;
  dissent?: LanguageMap | undefined;
}

export interface Consultation {
  from?: LocalDate | undefined;
  until?: LocalDate | undefined;
  url?: string | undefined;
  commentsAnswered?: boolean | undefined;
  dissentRecorded?: boolean | undefined;
}

/** Only the registry's own actor speaks as the Secretariat. */
export function maySayProducer(producer: Producer, { isRegistry }: { isRegistry: boolean }): boolean {
  return producer !== "secretariat" || isRegistry;
}

export function outputStatusOf(output: NewOutput): OutputStatus {
  return output.status ?? "final";
}

/** The two primary outputs of an annual meeting (EGM26-IV.4). */
export function isPrimaryOutput({ type }: NewOutput): boolean {
  return type === "igf-messages" || type === "summary-report";
}
