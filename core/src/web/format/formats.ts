import type { When } from "../../content/types/index.ts";
import type { Language } from "../language/languages.ts";
import type { IntlCache } from "./intl-cache.ts";
import { type Dates, daysOf, formatDays, formatHours, formatWhen, localDay, zoneName, zoneOffset } from "./when.ts";

/** Dates and numbers in one language. */
export interface Formats {
  number(value: number): string;
  /** `0.256` -> `26 %` in the language's own way. */
  percent(share: number): string;
  /** Bytes: `1.4 MB`. */
  size(bytes: number): string;
  /** `27 March 2027`, of an instant in a zone. */
  date(instant: number, zone: string): string;
  /** `27 March 2027 at 09:00 (UTC+3)`. */
  dateTime(instant: number, zone: string): string;
  /** `09:00`, of an instant in a zone. */
  time(instant: number, zone: string): string;
  /** Of a calendar day `2027-03-27`. */
  day(day: string): string;
  /** The pieces of a date leaf: `27`, `Mar`, `Sat`. */
  leaf(day: string): { day: string; month: string; weekday: string };
  /** `March 2027` for `2027-03`. */
  month(month: string): string;
  /** Names of the week's days, long and short, from an ISO day (1 is Monday) or the language's usual first. */
  weekdays(first?: number): readonly { long: string; short: string; iso: number }[];
  /** January to December. */
  months(): readonly string[];
  /** The event's own time in words, with its zone: `Saturday 27 March 2027, 09:00–17:00, East Africa Time (UTC+3)`. */
  when(when: When): string;
  /** Only the days: `27–29 March 2027`. */
  days(when: When): string;
  /** Only the hours: `09:00–17:00 (UTC+3)`; undefined for whole days and what takes more than one. */
  hours(when: When): string | undefined;
  /** First and last calendar day at the place: `2027-03-27`. */
  daysOf(when: When): { first: string; last: string };
  /** `East Africa Time (UTC+3)` at that instant. */
  zone(zone: string, at: number): string;
  /** The calendar day of an instant at a place: `2027-03-27`. */
  dayOf(instant: number, zone: string): string;
  list(items: readonly string[]): string;
  /** Between two things that stand one after another, with its space: `, `, in Arabic `، `. */
  comma: string;
  /** How many days, weeks or months it is until the event's first day there: `today`, `tomorrow`, `in 13 days`; undefined once it began. */
  ahead(when: When, now: number): string | undefined;
  /** How long before `now`: `5 minutes ago`, `yesterday`. */
  ago(instant: number, now: number): string;
}

/** Where a bare language has the wrong habits (month first in American English), its locale. */
const locales: Readonly<Record<Language, string>> = {
  ar: "ar-u-ca-gregory-nu-latn",
  en: "en-GB",
  es: "es",
  fr: "fr",
  pt: "pt",
  ru: "ru",
  zh: "zh-Hans",
};

/** ISO day that the week begins with (1 is Monday): CLDR's for the language's most usual region. */
const weekStarts: Readonly<Record<Language, number>> = { ar: 6, en: 1, es: 1, fr: 1, pt: 7, ru: 1, zh: 1 };

const commas: Readonly<Partial<Record<Language, string>>> = { ar: "، ", zh: "，" };

/** Seconds in each, the longest first. */
const spans = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
] as const;

const sizes = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

export function createFormats(lang: Language, intl: IntlCache): Formats {
  const locale = locales[lang];
  const dates: Dates = (options, other = locale) => intl.getDateTimeFormat(other, options);
  const long = { day: "numeric", month: "long", year: "numeric" } as const;
  const comma = commas[lang] ?? ", ";
  // CLDR puts a comma after the weekday in English; "Saturday 27 March 2027" reads as it is spoken.
  const plainWeekday = (text: string) => (lang === "en" ? text.replace(/([a-z]), (?=\d{1,2} \p{L})/gu, "$1 ") : text);
  const list = new Intl.ListFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    number: (value) => intl.getNumberFormat(locale).format(value),
    percent: (share) => intl.getNumberFormat(locale, { style: "percent" }).format(share),
    size(bytes) {
      const step = bytes < 1000 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(bytes) / 3));
      const unit = sizes[step] ?? "byte";
      const options = { style: "unit", unit, unitDisplay: step === 0 ? "long" : "short", maximumFractionDigits: 1 };
      return intl.getNumberFormat(locale, options as Intl.NumberFormatOptions).format(bytes / 1000 ** step);
    },
    date: (instant, zone) => dates({ ...long, timeZone: zone }).format(instant),
    dateTime(instant, zone) {
      const text = dates({ ...long, hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
      return `${text.format(instant)} (${zoneOffset(zone, instant, dates)})`;
    },
    time: (instant, zone) =>
      dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(instant),
    day: (day) => dates({ ...long, timeZone: "UTC" }).format(Date.parse(day)),
    leaf(day) {
      const instant = Date.parse(day);
      const piece = (options: Intl.DateTimeFormatOptions) => dates({ ...options, timeZone: "UTC" }).format(instant);
      return {
        day: intl.getNumberFormat(locale).format(new Date(instant).getUTCDate()),
        month: piece({ month: "short" }),
        weekday: piece({ weekday: "short" }),
      };
    },
    month: (month) => dates({ month: "long", year: "numeric", timeZone: "UTC" }).format(Date.parse(`${month}-01`)),
    weekdays: (first = weekStarts[lang]) =>
      Array.from({ length: 7 }, (_, step) => {
        const iso = ((first - 1 + step) % 7) + 1;
        const monday = Date.UTC(2024, 0, 1);
        const name = (weekday: "long" | "short") =>
          dates({ weekday, timeZone: "UTC" }).format(monday + (iso - 1) * 86_400_000);
        return { iso, long: name("long"), short: name("short") };
      }),
    months: () =>
      Array.from({ length: 12 }, (_, month) =>
        dates({ month: "long", timeZone: "UTC" }).format(Date.UTC(2024, month, 1)),
      ),
    when: (when) => plainWeekday(formatWhen(when, dates, comma)),
    days: (when) => plainWeekday(formatDays(when, dates)),
    hours: (when) => formatHours(when, dates),
    daysOf: (when) => daysOf(when, dates),
    zone: (zone, at) => zoneName(zone, at, dates),
    dayOf: (instant, zone) => localDay(instant, zone, dates),
    list: (items) => list.format(items),
    comma,
    ahead(when, now) {
      if (when.start <= now) return undefined;
      const day = Date.parse(daysOf(when, dates).first);
      const days = Math.max(0, Math.round((day - Date.parse(localDay(now, when.zone, dates))) / 86_400_000));
      if (days < 22) return relative.format(days, "day");
      return days < 61
        ? relative.format(Math.round(days / 7), "week")
        : relative.format(Math.round(days / 30.4), "month");
    },
    ago(instant, now) {
      const seconds = Math.max(0, now - instant) / 1000;
      const [unit, length] = spans.find(([, span]) => seconds >= span) ?? (["minute", 60] as const);
      return relative.format(-Math.floor(seconds / length), unit);
    },
  };
}
