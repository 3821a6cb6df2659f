import { attendanceOf, type NewEvent, statusOf } from "../../../content/types/index.ts";
import { type LanguageMap, pickLanguage } from "../../../kit/index.ts";
import { type SummaryWords, summaryWords } from "./summary-words.ts";

/**
 * One line of plain text with date, place and status: the only text of an event that Mastodon shows.
 * @example "Example IGF 2027. Wednesday 12 May 2027, 09:00–17:00 (Africa/Nairobi), Example Hall, Nairobi. Confirmed."
 */
export function writeSummary(event: NewEvent, lang: string): string {
  const words = summaryWords(lang);
  const locale = lang in own ? lang : "en";
  const status = statusWord(event, words);
  const place = [text(event.place?.name, lang), event.place?.locality].filter((part) => part !== undefined);
  const where = [...new Set(place), attendanceOf(event) === "online" ? words.online : undefined].filter(Boolean);
  const parts = [
    event.sample ? words.sample : undefined,
    text(event.name, lang),
    [writeDate(event, locale), ...where].join(", "),
    status,
    text(event.summary, lang),
  ];
  return parts
    .flatMap((part) => (part ? (/[.!?。؟！？]$/.test(part) ? part : `${part}.`) : []))
    .join(" ")
    .slice(0, 5000);
}

const own = { ar: true, en: true, es: true, fr: true, pt: true, ru: true, zh: true };

function statusWord(event: NewEvent, words: SummaryWords): string {
  const status = statusOf(event);
  if (status !== "scheduled") return words[status];
  if (event.previousStart !== undefined) return words.moved;
  return event.movedOnline ? words.movedOnline : words.scheduled;
}

function writeDate(event: NewEvent, locale: string): string {
  const place = locale === "ar" ? "ar-u-ca-gregory-nu-latn" : locale === "en" ? "en-GB" : locale;
  const day = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  if (event.allDay && event.startDate !== undefined) {
    const dates = new Intl.DateTimeFormat(place, { ...day, timeZone: "UTC" });
    return range(dates, Date.parse(event.startDate), Date.parse(event.endDate ?? event.startDate));
  }
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: event.zone } as const;
  const dates = new Intl.DateTimeFormat(place, { ...day, timeZone: event.zone });
  const times = new Intl.DateTimeFormat(place, clock);
  const [first, last] = [dates.format(event.start), dates.format(event.end)];
  if (event.openEnd) return `${first}, ${times.format(event.start)} (${event.zone})`;
  if (first === last) return `${first}, ${times.format(event.start)}–${times.format(event.end)} (${event.zone})`;
  return `${range(dates, event.start, event.end)} (${event.zone})`;
}

function range(dates: Intl.DateTimeFormat, from: number, to: number): string {
  return from < to ? dates.formatRange(from, to) : dates.format(from);
}

function text(texts: LanguageMap | undefined, lang: string): string | undefined {
  return texts && pickLanguage(texts, lang)?.text;
}
