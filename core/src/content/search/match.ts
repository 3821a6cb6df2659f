import { toWords } from "./tokens.ts";

/** Longer questions are cut: nobody types more, and each word costs. */
const most = 12;

/**
 * A question as FTS5 reads it: every word must be there, the last one may be unfinished. User text comes in only as
 * letters, digits and marks between quotes, so that it can never be syntax. Undefined when it holds no word.
 */
export function matchSqlite(q: string, marks: readonly string[]): string | undefined {
  const words = toWords(q).slice(0, most);
  if (words.length === 0 || marks.length === 0) return undefined;
  const terms = words.map((word, index) => `"${word.join(" ")}"${isPrefix(words, index) ? " *" : ""}`);
  return `{title body} : (${terms.join(" AND ")}) AND {marks} : (${marks.map((mark) => `"${mark}"`).join(" OR ")})`;
}

/** The same for `to_tsquery('simple', …)`; the marks are a column there. */
export function matchPostgres(q: string, marks: readonly string[]): string | undefined {
  const words = toWords(q).slice(0, most);
  if (words.length === 0 || marks.length === 0) return undefined;
  return words
    .map((word, index) => {
      const parts = word.map((part) => `'${part}'`);
      return `(${parts.join(" <-> ")}${isPrefix(words, index) ? ":*" : ""})`;
    })
    .join(" & ");
}

function isPrefix(words: readonly string[][], index: number): boolean {
  const word = words[index] ?? [];
  return index === words.length - 1 && word.length === 1 && (word[0]?.length ?? 0) >= 2;
}
