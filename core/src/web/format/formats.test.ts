import { describe, expect, it } from "vitest";
import { allDay } from "../../content/types/index.ts";
import { type Language, languages } from "../language/languages.ts";
import { createFormats } from "./formats.ts";
import { createIntlCache } from "./intl-cache.ts";

const intl = createIntlCache();
const formatsOf = (lang: (typeof languages)[number]) => createFormats(lang, intl);
const en = formatsOf("en");
const start = Date.UTC(2027, 2, 27, 6);
const hour = 3_600_000;

describe("dates in words", () => {
  it.each([
    ["en", "Saturday 27 March 2027, 09:00–17:00, East Africa Time (UTC+3)"],
    ["fr", "samedi 27 mars 2027, 09:00–17:00, heure normale d’Afrique de l’Est (UTC+3)"],
    ["es", "sábado, 27 de marzo de 2027, 09:00–17:00, hora de África oriental (UTC+3)"],
    ["pt", "sábado, 27 de março de 2027, 09:00–17:00, Horário da África Oriental (UTC+3)"],
    ["ru", "суббота, 27 марта 2027 г., 09:00–17:00, Восточная Африка (UTC+3)"],
    ["zh", "2027年3月27日星期六，09:00–17:00，东部非洲时间 (UTC+3)"],
    ["ar", "السبت، 27 مارس 2027، 09:00–17:00، توقيت شرق أفريقيا (UTC+3)"],
  ] as const)("say the event's own time with its zone in %s", (lang, words) => {
    const when = { start, end: start + 8 * hour, zone: "Africa/Nairobi", allDay: false };
    expect(formatsOf(lang).when(when)).toBe(words);
  });

  it("name the days of what takes several, and leave out an end that nobody said", () => {
    expect(en.when(allDay("2027-03-27", "2027-03-29", "Pacific/Fiji"))).toBe("27–29 March 2027");
    expect(formatsOf("zh").when(allDay("2027-03-27", "2027-03-29", "Pacific/Fiji"))).toBe(
      "2027年3月27日–2027年3月29日",
    );
    expect(en.when(allDay("2027-03-27", "2027-03-27", "Pacific/Fiji"))).toBe("Saturday 27 March 2027");
    const open = { start, end: start + hour, zone: "Africa/Nairobi", allDay: false, openEnd: true };
    expect(en.when(open)).toBe("Saturday 27 March 2027, 09:00, East Africa Time (UTC+3)");
    const night = { start, end: start + 20 * hour, zone: "Africa/Nairobi", allDay: false };
    expect(en.when(night)).toBe(
      "Saturday 27 March 2027, 09:00 – Sunday 28 March 2027, 05:00, East Africa Time (UTC+3)",
    );
  });

  it("say the hours of one day with their offset, and none where days are meant", () => {
    const day = { start, end: start + 8 * hour, zone: "Africa/Nairobi", allDay: false };
    expect(en.hours(day)).toBe("09:00–17:00 (UTC+3)");
    expect(en.hours({ ...day, openEnd: true })).toBe("09:00 (UTC+3)");
    expect(en.hours({ ...day, end: start + 20 * hour })).toBeUndefined();
    expect(en.hours(allDay("2027-03-27", "2027-03-27", "Pacific/Fiji"))).toBeUndefined();
  });

  it("never give an hour without its zone", () => {
    expect(en.dateTime(start, "Africa/Nairobi")).toBe("27 March 2027 at 09:00 (UTC+3)");
    expect(formatsOf("ar").dateTime(start, "Etc/UTC")).toContain("(UTC)");
  });

  it("do not count midnight at the end as another day", () => {
    const until = { start, end: Date.UTC(2027, 2, 27, 21), zone: "Africa/Nairobi", allDay: false };
    expect(en.daysOf(until)).toEqual({ first: "2027-03-27", last: "2027-03-27" });
  });

  it("give the offset alone where a zone has no name", () => {
    expect(en.zone("Etc/UTC", start)).toBe("UTC");
    expect(en.zone("Etc/GMT-3", start)).toBe("UTC+3");
    expect(en.zone("Asia/Kathmandu", start)).toBe("Nepal Time (UTC+5:45)");
  });
});

describe("numbers and sizes", () => {
  it("are written in the language's own way", () => {
    expect([en.number(12345.6), formatsOf("fr").number(12345.6)]).toEqual(["12,345.6", "12\u202f345,6"]);
    expect([en.size(512), en.size(1_400_000)]).toEqual(["512 bytes", "1.4 MB"]);
    expect(formatsOf("ar").number(2027)).toBe("2,027");
  });

  it("begin the week where the language's readers do", () => {
    expect(languages.map((lang) => formatsOf(lang).weekdays()[0]?.iso)).toEqual([6, 1, 1, 1, 1, 1, 7]);
    expect(formatsOf("ar").weekdays(7)[0]?.iso).toBe(7);
  });
});

describe("how long until", () => {
  const at = (startDay: string, now: string, lang: Language = "en") => {
    const start = Date.parse(`${startDay}T09:00:00+03:00`);
    const when = { start, end: start + hour, zone: "Africa/Nairobi", allDay: false };
    return formatsOf(lang).ahead(when, Date.parse(now));
  };

  it("says it in days of the place, then in weeks and months, and nothing once it began", () => {
    expect(at("2027-03-27", "2027-03-27T00:00:00Z")).toBe("today");
    // It is the 27th in Nairobi already.
    expect(at("2027-03-27", "2027-03-26T21:30:00Z")).toBe("today");
    expect(at("2027-03-27", "2027-03-26T20:30:00Z")).toBe("tomorrow");
    expect(at("2027-03-27", "2027-03-14T12:00:00Z")).toBe("in 13 days");
    expect(at("2027-03-27", "2027-02-20T12:00:00Z")).toBe("in 5 weeks");
    expect(at("2027-03-27", "2026-11-20T12:00:00Z", "fr")).toBe("dans 4 mois");
    expect(at("2027-03-27", "2027-03-27T06:30:00Z")).toBeUndefined();
  });
});

describe("how long ago", () => {
  it.each([
    [30_000, "this minute"],
    [5 * 60_000, "5 minutes ago"],
    [3 * hour, "3 hours ago"],
    [25 * hour, "yesterday"],
    [15 * 24 * hour, "2 weeks ago"],
    [400 * 24 * hour, "last year"],
    [-hour, "this minute"],
  ])("says it in the largest whole unit (%d ms)", (before, words) => {
    expect(en.ago(start - before, start)).toBe(words);
  });

  it("speaks every language", () => {
    expect(formatsOf("ar").ago(start - 5 * 60_000, start)).toBe("قبل 5 دقائق");
    expect(formatsOf("ru").ago(start - 25 * hour, start)).toBe("вчера");
  });
});
