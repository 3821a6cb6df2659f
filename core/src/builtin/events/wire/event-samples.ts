import fc from "fast-check";
import { allDay, type Event, type NewEvent } from "../../../content/types/index.ts";
import type { WireFrame } from "../../../plugin/index.ts";

export const frame: WireFrame = {
  actor: "https://igf.example/ap/actors/example-igf",
  lang: "en",
  objectIri: (id) => `https://igf.example/ap/objects/${id}`,
  pageUrl: (path, lang = "en") => `https://igf.example/${lang}${path}`,
};

/** A published event of this node with what is given, and no more than must be. */
export function keptEvent(given: Partial<Event> = {}): Event {
  return {
    id: "01m7w3ghj07h1z5a1tshz14cft",
    visibility: "published",
    created: Date.UTC(2026, 10, 20),
    updated: Date.UTC(2026, 10, 20),
    source: { kind: "local" },
    sequence: 0,
    name: { en: "Example IGF 2027" },
    start: Date.UTC(2027, 4, 12, 6),
    end: Date.UTC(2027, 4, 12, 14),
    zone: "Africa/Nairobi",
    allDay: false,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

// As the forms and files leave it: trimmed, on one line.
const word = () =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
const texts = () => fc.dictionary(fc.constantFrom("en", "fr", "ar", "zh"), word(), { minKeys: 1 });
const ulid = () => fc.stringMatching(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/);
const ref = () => fc.oneof(ulid(), fc.constant("https://other.example/ap/objects/01m7w3ghj07h1z5a1tshz14cft"));
const link = () => fc.webUrl({ validSchemes: ["https"] }).filter((url) => !url.includes("#"));
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const zones = [
  "Africa/Nairobi",
  "Europe/Berlin",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Etc/UTC",
  "Pacific/Apia",
] as const;
const second = () =>
  fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2100, 0) / 1000 }).map((at) => at * 1000);

const when = () =>
  fc
    .record({
      start: second(),
      hours: fc.integer({ min: 1, max: 200 }),
      zone: fc.constantFrom(...zones),
      days: fc.boolean(),
    })
    .map(({ start, hours, zone, days }) => {
      if (!days) return { start, end: start + hours * 3_600_000, zone, allDay: false };
      const date = (at: number) => new Date(at).toISOString().slice(0, 10);
      return allDay(date(start), date(start + hours * 3_600_000), zone);
    });

const place = () =>
  fc.record(
    {
      name: texts(),
      street: word(),
      locality: word(),
      country: fc.constantFrom("KE", "BR", "FR"),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees + 0),
      longitude: fc.constant(36.5),
    },
    { requiredKeys: [] },
  );

const details = (): fc.Arbitrary<Partial<NewEvent>> =>
  fc.record(
    {
      summary: texts(),
      description: fc.record({ format: fc.constantFrom("plain" as const, "html" as const), text: texts() }),
      status: fc.constantFrom("scheduled", "tentative", "cancelled", "postponed"),
      previousStart: second(),
      movedOnline: fc.boolean(),
      attendance: fc.constantFrom("in-person", "online", "hybrid"),
      place: place(),
      online: fc.record({ url: link(), name: word() }, { requiredKeys: ["url"] }),
      room: word(),
      superEvent: ref(),
      partOf: ref(),
      outputs: fc.uniqueArray(ref(), { minLength: 1, maxLength: 3 }),
      rrule: fc.constantFrom("FREQ=MONTHLY;COUNT=6", "RRULE:FREQ=WEEKLY", "FREQ=SECONDLY"),
      series: ref(),
      level: fc.constantFrom("introductory", "advanced"),
      joinMode: fc.constantFrom("free", "restricted", "external", "invite", "none"),
      registrationUrl: link(),
      capacity: fc.nat(5000),
      website: link(),
      keywords: fc.uniqueArray(word(), { minLength: 1, maxLength: 3 }),
      sdgs: some(["sdg-9", "sdg-17", "sdg-99"]),
      wsisActionLines: some(["C5", "C99"]),
      topics: some(["access", "gender", "My own"]),
      languages: some(["en", "fr", "not a language"]),
      interpretation: some(["ar", "pt-BR"]),
      accessibility: some(["step-free", "Strange One"]),
      theme: texts(),
      speakers: fc.array(
        fc.record(
          {
            role: fc.constantFrom("speaker", "panellist"),
            stakeholderGroup: fc.constantFrom("government", "youth"),
            mode: fc.constantFrom("onsite", "online", "hub", "recorded"),
            name: word(),
            nameConsent: fc.boolean(),
            consentReceipt: ulid(),
            affiliation: word(),
          },
          { requiredKeys: ["role"] },
        ),
        { maxLength: 3 },
      ),
      organisers: fc.array(fc.record({ name: word(), url: link() }, { requiredKeys: ["name"] }), { maxLength: 2 }),
      expectedOutputs: fc.array(
        fc.record({ description: texts(), type: fc.constant("session-report") }, { requiredKeys: ["description"] }),
        { maxLength: 2 },
      ),
      statusNote: texts(),
      keyTakeaways: texts(),
      captions: some(["en", "x"]),
      signLanguages: fc.uniqueArray(word(), { maxLength: 2 }),
      hosts: fc.array(fc.record({ name: word() }), { maxLength: 2 }),
      remoteHubs: fc.array(fc.record({ city: word(), host: word(), expectedParticipants: fc.nat(100) }), {
        maxLength: 2,
      }),
      remoteHubCount: fc.nat(50),
      registrationOpens: second(),
      feedsInto: fc.uniqueArray(ref(), { maxLength: 2 }),
      repeatOf: ref(),
      adminArea: word(),
      contact: word(),
      sourceUrl: link(),
      sample: fc.boolean(),
    },
    { requiredKeys: [] },
  );

/** Any event that its organisers could make. */
export function anyEvent(): fc.Arbitrary<Event> {
  return fc
    .record({ id: ulid(), name: texts(), when: when(), details: details(), created: second() })
    .map(({ id, name, when, details, created }) =>
      keptEvent({ id, name, ...when, ...details, created, updated: created }),
    );
}
