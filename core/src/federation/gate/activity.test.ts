import { expect, it } from "vitest";
import { isIri, isOn } from "./activity.ts";

const origin = "https://a.example";

it("knows what is on an origin, and what only begins alike", () => {
  for (const iri of [origin, `${origin}/`, `${origin}/1#x`, `${origin}?author=0`]) expect(isOn(iri, origin)).toBe(true);
  for (const iri of [`${origin}.evil.example/1`, `${origin}:8443/1`, `${origin}@evil.example/`, "http://a.example/1"]) {
    expect(isOn(iri, origin)).toBe(false);
  }
});

it("takes only IRIs that every parser reads alike", () => {
  for (const iri of [`${origin}/@forum`, `${origin}/é`, "http://localhost:4001/1"]) expect(isIri(iri)).toBe(true);
  for (const iri of [
    `${origin}/a b`,
    `${origin}\\@evil.example/`,
    `${origin}/\t1`,
    "https://user@a.example/",
    "ftp://a.example/",
    "urn:uuid:1",
    "",
    null,
    `${origin}/${"x".repeat(2048)}`,
  ]) {
    expect(isIri(iri)).toBe(false);
  }
});
