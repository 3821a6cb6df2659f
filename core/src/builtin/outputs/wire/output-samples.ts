import fc from "fast-check";
import { type NewOutput, type Output, outputStatuses, producers } from "../../../content/types/index.ts";
import type { WireFrame } from "../../../plugin/index.ts";

export const frame: WireFrame = {
  actor: "https://igf.example/ap/actors/example-igf",
  lang: "en",
  objectIri: (id) => `https://igf.example/ap/objects/${id}`,
  pageUrl: (path, lang = "en") => `https://igf.example/${lang}${path}`,
};

/** A published output of this node with what is given, and no more than must be. */
export function keptOutput(given: Partial<Output> = {}): Output {
  return {
    id: "01mpe4wam0ncfqqhbdmj3yxj2t",
    visibility: "published",
    created: Date.UTC(2026, 10, 20),
    updated: Date.UTC(2026, 10, 20),
    source: { kind: "local" },
    title: { en: "Key messages 2026" },
    type: "nri-messages",
    producer: "community",
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

/** Tidy, as the parsers of `content` leave it. */
const word = () =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
const texts = () => fc.dictionary(fc.constantFrom("en", "fr", "ar", "zh"), word(), { minKeys: 1 });
const ulid = () => fc.stringMatching(/^[0-6][0-9a-hjkmnp-tv-z]{25}$/);
const ref = () => fc.oneof(ulid(), fc.constant("https://other.example/ap/objects/7zzzzzzzzzzzzzzzzzzzzzzzzz"));
const link = () => fc.webUrl({ validSchemes: ["https"] }).filter((url) => !url.includes("#"));
const date = () => fc.constantFrom("2026-11-20", "2027-3-7");
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const second = () =>
  fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2100, 0) / 1000 }).map((at) => at * 1000);

const person = () =>
  fc.record(
    { name: word(), affiliation: word(), stakeholderGroup: fc.constant("academia"), url: link() },
    { requiredKeys: ["name"] },
  );
const body = () => fc.record({ name: word(), url: link(), country: fc.constant("KE") }, { requiredKeys: ["name"] });
const file = () =>
  fc.record(
    {
      name: word(),
      mediaType: fc.constantFrom("application/pdf", "text/plain"),
      bytes: fc.nat(10_000_000),
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
      pages: fc.integer({ min: 1, max: 2000 }),
      language: fc.constantFrom("en", "pt-BR"),
      accessibility: fc.uniqueArray(fc.constantFrom("captions", "plain-language", "of-another-site"), {
        minLength: 1,
        maxLength: 3,
      }),
    },
    { requiredKeys: ["name", "mediaType", "bytes", "sha256"] },
  );

/** The second tells the first in another form. */
const files = () =>
  fc
    .tuple(fc.array(file(), { maxLength: 2 }), fc.boolean())
    .map(([[first, second], linked]) =>
      first && second && linked
        ? [first, { ...second, alternativeOf: first.sha256 }]
        : [first, second].filter((one) => one !== undefined),
    );

const picture = () =>
  fc.record(
    { url: link(), mediaType: fc.constant("image/webp"), alt: texts(), height: fc.integer({ min: 1, max: 4000 }) },
    { requiredKeys: ["url", "mediaType"] },
  );

const details = (): fc.Arbitrary<Partial<NewOutput>> =>
  fc.record(
    {
      status: fc.constantFrom(...outputStatuses),
      image: picture(),
      version: fc.oneof(fc.constantFrom("1.0", "2", "second edition"), word()),
      year: fc.integer({ min: 1990, max: 2200 }),
      issued: date(),
      abstract: texts(),
      plainSummary: texts(),
      keyPoints: fc.array(texts(), { maxLength: 3 }),
      audiences: some(["youth", "media"]),
      text: fc.record({ format: fc.constantFrom("plain" as const, "html" as const), text: texts() }),
      files: files(),
      links: fc.array(fc.record({ url: link(), name: word() }, { requiredKeys: ["url"] }), { maxLength: 2 }),
      sensitivity: texts(),
      authors: fc.array(person(), { maxLength: 2 }),
      contributors: fc.array(person(), { maxLength: 2 }),
      bodies: fc.array(body(), { maxLength: 2 }),
      endorsedBy: fc.array(body(), { maxLength: 2 }),
      country: fc.constantFrom("KE", "BR"),
      licence: fc.constantFrom("CC-BY-4.0", "https://licence.example/1"),
      branding: fc.record(
        {
          mark: fc.constantFrom("none", "own-logo", "igf-logo", "un-emblem"),
          decidedBy: word(),
          decidedAt: date(),
          until: date(),
        },
        { requiredKeys: ["mark"] },
      ),
      derivedFrom: fc.array(ref(), { maxLength: 3 }),
      adaptationOf: ref(),
      translationOf: ref(),
      supersedes: ref(),
      supersededBy: ref(),
      event: ref(),
      contributesTo: fc.array(ref(), { maxLength: 2 }),
      processes: some(["csw", "gdc"]),
      corrections: fc.array(fc.record({ on: date(), note: texts() }), { maxLength: 2 }),
      recommendation: fc.record({ basis: texts(), dissent: texts() }, { requiredKeys: ["basis"] }),
      consultation: fc.record({ from: date(), url: link(), commentsAnswered: fc.boolean() }, { requiredKeys: [] }),
      keywords: fc.uniqueArray(word(), { minLength: 1, maxLength: 3 }),
      sdgs: some(["sdg-9", "sdg-17", "sdg-99"]),
      topics: some(["access", "gender", "My own"]),
      theme: texts(),
      sample: fc.boolean(),
    },
    { requiredKeys: [] },
  );

/** Any output that its authors could make. */
export function anyOutput(): fc.Arbitrary<Output> {
  return fc
    .record({ title: texts(), producer: fc.constantFrom(...producers), details: details(), created: second() })
    .map(({ title, producer, details: more, created }) =>
      keptOutput({ ...more, id: "7ypd4q1h3zxkvm8r5w0tbnjs2c", title, producer, created, updated: created }),
    );
}
