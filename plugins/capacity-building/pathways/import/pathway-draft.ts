import type { LanguageMap } from "@nri-commons/core/kit";

/** A pathway as a file says it, not looked at yet. */
export interface PathwayDraft {
  /** Where in the file: `line 2`, `item 1`. */
  at: string;
  /** By which it is known again when the file is read once more. */
  key: string;
  /** Its page at the site that told it, where the file is a table of ours. */
  page?: string | undefined;
  title: LanguageMap;
  about: LanguageMap;
  track: string;
  level: string;
  audiences: readonly string[];
  sample: boolean;
  steps: readonly StepDraft[];
}

export interface StepDraft {
  at: string;
  /** What `after` of other steps calls it. */
  name: string;
  title: LanguageMap;
  about: LanguageMap;
  kind: string;
  /** Its address, the key of the file that it came by, or its title. */
  activity: string;
  type: string;
  level: string;
  url: string;
  /** An entry of the directory of partners, by name: its page is the link. */
  partner: string;
  after: readonly string[];
}

/** What is wrong in a file, in the language of who reads it. */
export interface FileProblem {
  at: string;
  message: string;
}

/** Columns of the table: those of `/open-data/capacity-building/pathways.csv`, and what one may say beside. */
export const pathwayColumns = [
  ...["page", "key", "pathway", "about", "level", "audiences", "track", "place", "step", "stepAbout", "kind"],
  ...["activity", "type", "stepLevel", "link", "partner", "after", "site", "lang"],
] as const;

/** What a step is when nobody says so: it follows from which of its cells is filled in. */
export function kindOf({ kind, activity, type, url, partner }: Omit<StepDraft, "at" | "name" | "title" | "about">) {
  if (kind !== "") return kind;
  if (activity !== "") return "activity";
  if (type !== "") return "kind";
  return url !== "" || partner !== "" ? "link" : "task";
}
