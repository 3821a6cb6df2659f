import type { Event } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import { plainLine, type View } from "../../../web/index.ts";
import { placeText } from "../feeds/events-ics.ts";

/** What a post about it says: when, where, what. */
export function shareLines(event: Event, { lang, format }: Pick<View, "lang" | "format">): string[] {
  const about = event.summary && pickLanguage(event.summary, lang)?.text;
  const when = event.status === "postponed" ? undefined : format.when(event);
  return [when, placeText(event, lang), about].flatMap((line) => (line ? [plainLine(line)] : []));
}
