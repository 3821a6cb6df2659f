import { describe, expect, it } from "vitest";
import { contextClass } from "./context-class.ts";
import { activityStreams } from "./terms.ts";

const inline = (context: object) => contextClass([activityStreams, context]);

describe("an inline context", () => {
  it.each([
    ["our prefix", { nri: "https://evil.example/ns#" }, { nri: "https://w3id.org/nri-commons/ns#" }],
    ["a term of ours", { "nri:kind": "as:name" }, { "nri:kind": { "@id": "nri:kind", "@type": "@id" } }],
    ["the prefix of ActivityStreams", { as: "https://evil.example/#" }, { as: `${activityStreams}#` }],
    ["the prefix of keys", { sec: "https://evil.example/#" }, { sec: "https://w3id.org/security#" }],
    ["a term of ActivityStreams", { object: "as:target" }, { object: "as:object" }],
    ["a place", { location: "as:actor" }, { location: { "@id": "sc:location", "@type": "sc:Place" } }],
    ["what type is", { type: "as:name" }, { type: "@type" }],
    ["all terms at once", { "@vocab": "https://evil.example/" }, { "@language": "en" }],
  ])("is refused when it bends %s, and taken when it says the same", (_name, bent, same) => {
    expect([inline(bent), inline(same)]).toEqual(["refuse", "fast"]);
  });
});
