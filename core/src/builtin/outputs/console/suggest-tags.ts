import { vocabulary } from "../../../content/types/index.ts";
import { suggestionWords } from "./suggestion-words.ts";

/** A term that a text seems to be about, and the words of the text that say so. */
export interface Suggestion {
  term: string;
  /** The words that were found, those found most often first. */
  because: readonly string[];
  /** How often, all together. */
  count: number;
}

export type SuggestedVocabulary = "topics" | "wsis-action-lines" | "gdc-objectives" | "sdgs" | "mandate";
export const suggestedVocabularies: readonly SuggestedVocabulary[] = [
  "topics",
  "wsis-action-lines",
  "gdc-objectives",
  "sdgs",
  "mandate",
];

const most = 6;

/**
 * Which terms a text seems to be about: it counts labels and listed words in it, and nothing else. It sets nothing: a person ticks
 * what is right. The most often found first, six of each vocabulary at most.
 * @example suggestTags(["Women in cybersecurity"]).sdgs[0] // { term: "sdg-5", because: ["women"], count: 1 }
 */
export function suggestTags(texts: readonly string[]): Record<SuggestedVocabulary, Suggestion[]> {
  const text = plain(texts.join("\n"));
  const found = suggestedVocabularies.map((id) => [id, suggestFrom(id, text)] as const);
  return Object.fromEntries(found) as Record<SuggestedVocabulary, Suggestion[]>;
}

function suggestFrom(id: SuggestedVocabulary, text: string): Suggestion[] {
  return wordsOf(id)
    .flatMap(({ term, words }) => {
      const hits = words.flatMap(({ word, pattern }) => {
        const count = text.match(pattern)?.length ?? 0;
        return count > 0 ? [{ word, count }] : [];
      });
      if (hits.length === 0) return [];
      hits.sort((one, other) => other.count - one.count);
      return [{ term, because: hits.map(({ word }) => word), count: hits.reduce((sum, { count }) => sum + count, 0) }];
    })
    .sort((one, other) => other.count - one.count)
    .slice(0, most);
}

interface TermWords {
  term: string;
  words: readonly { word: string; pattern: RegExp }[];
}

const compiled = new Map<string, readonly TermWords[]>();

function wordsOf(id: SuggestedVocabulary): readonly TermWords[] {
  const known = compiled.get(id);
  if (known) return known;
  const made = vocabulary(id).terms.map(({ id: term, labels }) => {
    const all = [
      ...Object.values(labels).filter((label) => label.length <= 60),
      ...(suggestionWords[id]?.[term] ?? []),
    ];
    const unique = new Map(all.map((word) => [plain(word), word]));
    return { term, words: [...unique].map(([key, word]) => ({ word, pattern: patternOf(key, word) })) };
  });
  compiled.set(id, made);
  return made;
}

/** Whole words; of five letters and more also what begins with it: "platform" finds "platforms". Initialisms only as they are. */
function patternOf(key: string, word: string): RegExp {
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (/\p{Script=Han}/u.test(key)) return new RegExp(escaped, "gu");
  const end = [...key].length >= 5 && word !== word.toUpperCase() ? "" : "(?![\\p{L}\\p{N}])";
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:[وفبكل])?(?:ال)?${escaped}${end}`, "gu");
}

/** Without case and accents, one space between words. */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ");
}
