import type { LanguageMap } from "../../kit/index.ts";
import type { Maybe } from "./source.ts";

/** Ids of terms, each from the vocabulary of its name. Unknown ids of remote things are kept. */
export interface TagLists {
  wsisActionLines: readonly string[];
  gdcObjectives: readonly string[];
  sdgs: readonly string[];
  /** Letters of Tunis Agenda paragraph 72: `72a` to `72l`. */
  mandate: readonly string[];
  /** Vocabulary `topics`. */
  topics: readonly string[];
  /** BCP 47: the languages spoken or written. */
  languages: readonly string[];
  /** Free words. */
  keywords: readonly string[];
}

export type Tags = Maybe<TagLists> & {
  /** The meeting's own name for its theme or sub-theme. */
  theme?: LanguageMap | undefined;
};

/** Which vocabulary the terms of a tag list come from. */
export const vocabularyOfTag = {
  wsisActionLines: "wsis-action-lines",
  gdcObjectives: "gdc-objectives",
  sdgs: "sdgs",
  mandate: "mandate",
  topics: "topics",
  languages: "languages",
  keywords: "keywords",
} as const satisfies Record<keyof TagLists, string>;

export interface Tag {
  vocabulary: string;
  term: string;
}

export function tagsOf(things: Tags): Tag[] {
  return Object.entries(vocabularyOfTag).flatMap(([list, vocabulary]) =>
    [...new Set(things[isTagList(list) ? list : "keywords"])].map((term) => ({ vocabulary, term })),
  );
}

function isTagList(name: string): name is keyof TagLists {
  return name in vocabularyOfTag;
}
