import type { LanguageMap } from "../../kit/index.ts";
import { plainLine } from "../../web/index.ts";

/** Each text as one plain line of at most so many characters, ending with a whole word. */
export function brief(texts: LanguageMap, most = 200): LanguageMap {
  return Object.fromEntries(
    Object.entries(texts).map(([lang, text]) => [lang, shorten(plainLine(unmarked(text)), most)]),
  );
}

function shorten(line: string, most: number): string {
  if (line.length <= most) return line;
  const cut = line.slice(0, most).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most - 30))}…`;
}

/** Markdown as one reads it aloud. */
function unmarked(text: string): string {
  return text
    .replace(/\[([^\]\n]{0,300})\]\([^()\s]{0,2000}\)/g, "$1")
    .replace(/^\s*(#{1,6}|[-*>])\s+/gm, "")
    .replace(/\*\*|__|`/g, "");
}
