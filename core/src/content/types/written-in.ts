import type { NewDirectoryEntry } from "./directory-entry.ts";
import type { NewEvent } from "./event.ts";
import type { NewOutput } from "./output.ts";
import type { Tag } from "./tags.ts";

/** The vocabulary of the languages that a thing can be read in; `languages` are those in which it is held or spoken. */
export const writtenVocabulary = "written";

/** The language without its country or script: who reads Portuguese reads `pt-BR`. */
export function baseLanguage(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}

/** Languages that an event can be read in: those of its name, summary or description. */
export function eventLanguages({ name, summary, description }: NewEvent): string[] {
  return bases([name, summary, description?.text].flatMap((map) => Object.keys(map ?? {})));
}

/** Languages that an output can be read in: as said, and those that there is a text or a file in. */
export function outputLanguages({ title, plainSummary, text, languages = [], files = [] }: NewOutput): string[] {
  const maps = [title, plainSummary, text?.text].flatMap((map) => Object.keys(map ?? {}));
  return bases([...languages, ...maps, ...files.flatMap(({ language }) => language ?? [])]);
}

export function entryLanguages({ name, summary }: NewDirectoryEntry): string[] {
  return bases([name, summary].flatMap((map) => Object.keys(map ?? {})));
}

/** How many things a list has: all, and those that there is a text of in one language. Beyond `countCap` it is one more than that. */
export interface LanguageCounts {
  all: number;
  mine: number;
}

/** A page says "more than 1,000" beyond it: counting further would cost and tell nobody anything. */
export const countCap = 1000;

export function writtenTags(languages: readonly string[]): Tag[] {
  return languages.map((term) => ({ vocabulary: writtenVocabulary, term }));
}

function bases(tags: readonly string[]): string[] {
  return [...new Set(tags.map(baseLanguage))].filter((tag) => tag !== "und");
}
