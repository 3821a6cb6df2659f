import { describe, expect, it } from "vitest";
import { type NewEvent, parseNewEvent } from "./index.ts";

const berlin = { name: "Forum", zone: "Europe/Berlin" };

function problemsOf(input: unknown): Record<string, string> {
  const parsed = parseNewEvent(input);
  return parsed.ok ? {} : Object.fromEntries(parsed.problems.map(({ path, message }) => [path, message]));
}

function eventOf(input: unknown): NewEvent {
  const parsed = parseNewEvent(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

describe("an event from a form", () => {
  it("tells every mistake with its remedy", () => {
    expect(problemsOf({ zone: "Nairobi", sdgs: ["sdg-99"], websit: "x", online: { url: "ftp://a" } })).toEqual({
      name: "Enter a title for the event",
      "sdgs.0": "“sdg-99” is not a Sustainable Development Goal we know: see the list “sdgs”",
      "": "We do not know “websit” here. Check the spelling",
      "online.url": "Enter a whole address that begins with https://, without user name or password",
      zone: "Use an IANA time zone such as Africa/Nairobi",
    });
  });

  it("asks for the day", () => {
    expect(problemsOf(berlin)).toEqual({ startDate: "Enter the day on which the event starts, such as 2027-03-27" });
    expect(problemsOf({ ...berlin, startDate: "2027-02-30" })).toEqual({
      startDate: "Enter a day that exists, as year-month-day, such as 2027-03-27",
    });
  });

  it("wants the end after the start", () => {
    const message = "The end must be after the start";
    expect(problemsOf({ ...berlin, startDate: "2027-03-27", startTime: "9", endTime: "8" })).toEqual({
      endTime: message,
    });
    expect(problemsOf({ ...berlin, startDate: "2027-03-27", endDate: "2027-03-26" })).toEqual({ endDate: message });
    expect(problemsOf({ ...berlin, start: "2027-03-27T09:00Z", end: "2027-03-27T09:00Z" })).toEqual({
      endDate: message,
    });
  });

  it("takes whole days across a clock change", () => {
    const event = eventOf({ ...berlin, startDate: "2027-03-27", endDate: "2027-03-28" });
    expect(event).toEqual({
      name: { en: "Forum" },
      start: Date.parse("2027-03-26T23:00Z"),
      end: Date.parse("2027-03-28T22:00Z"),
      startDate: "2027-03-27",
      endDate: "2027-03-28",
      allDay: true,
      zone: "Europe/Berlin",
    });
  });

  it("reads local times, instants with offsets and milliseconds alike", () => {
    const start = Date.parse("2027-07-01T07:00Z");
    const end = Date.parse("2027-07-01T15:00Z");
    const expected = { name: { en: "Forum" }, start, end, allDay: false, zone: "Europe/Berlin" };
    expect(eventOf({ ...berlin, startDate: "2027-07-01", startTime: "9am", endTime: "17.00" })).toEqual(expected);
    expect(eventOf({ ...berlin, start: "2027-07-01T09:00", end: "2027-07-01 17:00" })).toEqual(expected);
    expect(eventOf({ ...berlin, start: "2027-07-01T10:00:00+03:00", end: "2027-07-01T15:00:00Z" })).toEqual(expected);
    expect(eventOf({ ...berlin, start, end })).toEqual(expected);
  });

  it("keeps an end that nobody said apart from one that was", () => {
    expect(eventOf({ ...berlin, startDate: "2027-07-01", startTime: "9" }).openEnd).toBe(true);
    const openDay = eventOf({ ...berlin, startDate: "2027-07-01", startTime: "9", endDate: "2027-07-02" });
    expect([openDay.openEnd, new Date(openDay.end).toISOString()]).toEqual([true, "2027-07-02T22:00:00.000Z"]);
  });

  it("publishes a speaker's name only with consent", () => {
    const speakers = [{ role: "panellist", name: "A. B." }];
    expect(problemsOf({ ...berlin, startDate: "2027-07-01", speakers })).toEqual({
      "speakers.0.nameConsent":
        "Ask the person first: a name is published only when they agreed. Confirm it, or leave the name out",
    });
  });

  it("reads what it has written", () => {
    const event = eventOf({
      ...berlin,
      lang: "fr",
      description: "Un *forum*",
      startDate: "2027-07-01",
      endDate: "2027-07-03",
      place: { name: "Palais", country: "ch", latitude: "46.2" },
      online: { url: "https://meet.example/1" },
      sdgs: "sdg-9; sdg-17",
      speakers: [{ role: "keynote", stakeholderGroup: "academia", mode: "online", firstTime: "yes" }],
      capacity: "200",
      sample: "on",
    });
    expect(event.name).toEqual({ fr: "Forum" });
    expect(event.place?.country).toBe("CH");
    expect(event.sdgs).toEqual(["sdg-9", "sdg-17"]);
    expect(eventOf(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it.each([[null], ["text"], [[]], [7], [{ name: { en: 7 } }], [{ name: [] }], [{ ...berlin, start: {} }]])(
    "answers %j with problems, not with a fault",
    (input) => {
      expect(parseNewEvent(input).ok).toBe(false);
    },
  );
});
