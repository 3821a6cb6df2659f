import type { Output } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import { plainLine } from "../../../web/index.ts";

/** What a post about it says: what it is in one or two sentences, in plain words where it has them. */
export function shareLines({ plainSummary, abstract }: Output, lang: string): string[] {
  const about = pickLanguage(plainSummary ?? abstract ?? {}, lang)?.text;
  return about ? [plainLine(about)] : [];
}
