import type { LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";

/** What somebody did since an activity (EGM26-VIII.14). */
export const engagementKinds = ["spoke", "organised", "published", "joined", "founded", "job", "other"] as const;
export type EngagementKind = (typeof engagementKinds)[number];

/** An event or an initiative that this site knows, at which it was. */
export interface KnownPlace {
  kind: "event" | "initiative";
  /** After the language: `/events/01j…`. */
  path: string;
  name: LanguageMap;
}

export interface Engagement {
  id: string;
  kind: EngagementKind;
  title: string;
  url?: string | undefined;
  on?: LocalDate | undefined;
  /** At what, as the person named it; replaced by `known` once they found it here. */
  at?: string | undefined;
  known?: KnownPlace | undefined;
}

/** All that one wave heard of one person. */
export interface Answer {
  engagements: readonly Engagement[];
  /** Nothing of this so far: said, not left out. */
  none?: true | undefined;
  barriers?: string | undefined;
  /** What would help next. */
  help?: string | undefined;
}

export const emptyAnswer: Answer = { engagements: [] };
export const mostEngagements = 20;
export const longestText = 2000;

/** What they told for everybody, under a consent of its own. */
export interface Story {
  title: string;
  text: string;
  lang: string;
  /** As they want to be named; left out: without a name. */
  name?: string | undefined;
}

/** offered: the team reads it before everybody does. */
export const storyStates = ["offered", "public", "declined"] as const;
export type StoryState = (typeof storyStates)[number];
