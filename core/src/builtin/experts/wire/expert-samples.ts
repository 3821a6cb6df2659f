import fc from "fast-check";
import type { Consent, Expert, Scope, ScopedFields } from "../../../content/types/index.ts";

export const frame = {
  actor: "https://igf.example/ap/actors/example-igf",
  lang: "en",
  objectIri: (id: string) => `https://igf.example/ap/objects/${id}`,
};

export const peer = "https://global.example/ap/actors/secretariat";

export const consent: Consent = {
  receiptId: "01m7s9nsc0694j6v493pqphrb3",
  textVersion: "2026-10",
  givenAt: Date.UTC(2026, 10, 19, 7),
  expires: Date.UTC(2027, 10, 19, 7),
};

/** A shared entry of this node with these fields. */
export function sharedExpert(fields: ScopedFields, more: Partial<Expert> = {}): Expert {
  return {
    id: "01m7vzgc007jk7aryr539ne0y1",
    visibility: "published",
    state: "shared",
    created: Date.UTC(2026, 10, 20),
    updated: Date.UTC(2026, 10, 20),
    source: { kind: "local" },
    consent,
    fields,
    ...more,
  };
}

const word = () =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
const scope = (): fc.Arbitrary<Scope> =>
  fc.oneof(fc.constantFrom<Scope>("recognised", "public"), fc.constant<Scope>({ peers: [peer] }));
const scoped = <T>(value: fc.Arbitrary<T>) => fc.record({ value, scope: scope() });
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const page = () => fc.webUrl({ validSchemes: ["https"] }).filter((url) => !url.includes("#"));

const picture = () =>
  fc.record(
    {
      url: page(),
      mediaType: fc.constantFrom("image/webp", "image/jpeg"),
      alt: fc.dictionary(fc.constantFrom("en", "fr", "ar"), word(), { minKeys: 1 }),
      width: fc.integer({ min: 1, max: 4000 }),
    },
    { requiredKeys: ["url", "mediaType"] },
  );

/** What anybody could agree to show to others; e-mail and telephone are there so that a leak would be seen. */
export function anyFields(): fc.Arbitrary<ScopedFields> {
  return fc.record(
    {
      name: scoped(word()),
      affiliation: scoped(word()),
      position: scoped(word()),
      stakeholderGroup: scoped(fc.constantFrom("academia", "Not a term")),
      country: scoped(fc.constantFrom("KE", "BR")),
      languages: scoped(some(["en", "sw", "pt-BR"])),
      topics: scoped(some(["access", "gender"])),
      summary: scoped(fc.dictionary(fc.constantFrom("en", "fr", "ar"), word(), { minKeys: 1 })),
      roles: scoped(some(["speaker", "moderator"])),
      availability: scoped(word()),
      links: scoped(fc.uniqueArray(page(), { minLength: 1, maxLength: 2 })),
      photo: scoped(picture()),
      contact: scoped(fc.oneof(page(), word())),
      email: fc.constant({ value: "leak@example.org", scope: "node" as const }),
      phone: fc.constant({ value: "+254 leak", scope: "node" as const }),
    },
    { requiredKeys: ["name", "email", "phone"] },
  );
}
