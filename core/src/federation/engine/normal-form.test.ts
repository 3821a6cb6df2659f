import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { isJsonObject } from "../../kit/index.ts";
import { documentClass } from "./context-class.ts";
import { toNormal } from "./normal-form.ts";
import { activityStreams, boxedTerms, mapTerms, securityV1 } from "./terms.ts";
import { toWire } from "./wire-form.ts";

const require = createRequire(import.meta.url);
const jsonld: { compact(document: object, context: unknown, options: object): Promise<{ "@graph": unknown[] }> } =
  require("jsonld");
const specRoot = dirname(require.resolve("@nri-commons/spec/package.json"));
const pinned: Record<string, string> = readJson("context/pinned/index.json")["contexts"];

describe("the normal form by hand", () => {
  it.each(samples())("says of %s what JSON-LD processing says", async (_name, document) => {
    const slow = view((await compact(document))["@graph"][0]);
    expect(view(toNormal(document))).toEqual(slow);
  });

  it("gives the wire form of a document back as it was", () => {
    for (const [, document] of samples()) {
      const { "@context": context, ...wire } = document;
      const again = toNormal(toWire(toNormal({ ...wire }), "x"));
      expect(again).toEqual(toNormal(wire));
    }
  });

  it("takes a bare Public, a type by its whole name, and one type of several", () => {
    expect(toNormal({ id: "x", type: `${activityStreams}#Note`, to: "Public" })).toEqual({
      id: "x",
      type: "Note",
      to: ["as:Public"],
    });
    expect(toNormal({ type: ["Event", "schema:Event"] })).toEqual({ type: "Event" });
    expect(() => toNormal({ type: ["Create", "Add"] })).toThrow(TypeError);
  });

  it("keeps what it does not know as it came, and drops nulls, contexts and nothing else", () => {
    const odd = { "nri:sdgs": [4], "x:deep": { a: [null, 1] }, endTime: null, name: "a", "@context": "y" };
    expect(toNormal(odd)).toEqual({ "nri:sdgs": [4], "x:deep": { a: [null, 1] }, name: ["a"] });
  });
});

describe("documentClass", () => {
  it.each([
    ["nothing", undefined, "fast"],
    ["our own", readJson("context/wire-context.json")["@context"], "fast"],
    ["an unknown address", [activityStreams, "https://x.example/context"], "unknown"],
    ["a redefined term", [activityStreams, { object: "https://x.example/object" }], "refuse"],
    ["a keyword that restructures", [activityStreams, { "@vocab": "https://x.example/" }], "refuse"],
    ["a language, as Pleroma sends", [activityStreams, { "@language": "und" }], "fast"],
  ] as const)("says of %s: %s", (_name, context, expected) => {
    expect(documentClass({ "@context": context, type: "Note" })).toBe(expected);
    expect(documentClass({ object: { "@context": context } })).toBe(expected);
  });
});

/** Every valid vector of the specification and everything that others send, as far as all its contexts are pinned. */
function samples(): [string, Record<string, unknown>][] {
  const found: [string, Record<string, unknown>][] = [];
  for (const folder of ["foreign", ...readdirSync(join(specRoot, "vectors")).map((name) => join(name, "valid"))]) {
    for (const name of files(folder)) {
      const vector = readJson(join("vectors", folder, name));
      const documents = folder === "foreign" ? [vector["document"], ...(vector["documents"] ?? [])] : [vector];
      for (const document of documents) {
        if (isJsonObject(document) && isPinned(document)) found.push([`${folder}/${name}`, document]);
      }
    }
  }
  return found;
}

function files(folder: string): string[] {
  try {
    return readdirSync(join(specRoot, "vectors", folder)).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}

function isPinned(document: object): boolean {
  const text = JSON.stringify(document);
  const contexts = [...text.matchAll(/"@context":("[^"]+"|\[[^\]]*\])/g)].flatMap(
    ([, value]) => value?.match(/"https?:[^"]+"/g) ?? [],
  );
  const known = contexts.map((iri) => JSON.parse(iri)).filter((iri) => !iri.includes("ns#") && !iri.includes("fep/"));
  return (
    documentClass(document) === "fast" &&
    text.includes('"@context"') &&
    known.every((iri) => load(iri) !== undefined || !iri.startsWith("http"))
  );
}

function load(iri: string): object | undefined {
  const file = pinned[iri];
  return file === undefined ? undefined : readJson(join("context/pinned", file));
}

function compact(document: object) {
  const copy = structuredClone(document);
  return jsonld.compact(copy, [activityStreams, securityV1], {
    compactArrays: false,
    documentLoader: async (iri: string) => {
      const found = load(iri);
      if (!found) throw new Error(`not pinned: ${iri}`);
      return { contextUrl: null, documentUrl: iri, document: found };
    },
  });
}

/** Only the terms that the engine understands, by their short names and in one order. */
function view(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(view);
  if (!isJsonObject(value)) return value;
  const seen: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    if (key === "id") seen["id"] = value["id"];
    else if (key === "type") seen["type"] = shortType(value["type"]);
    else if (boxedTerms.has(key) || mapTerms.has(key)) seen[key] = view(value[key]);
  }
  return seen;
}

function shortType(type: unknown): unknown {
  const one = Array.isArray(type) ? type[0] : type;
  return typeof one === "string" ? one.replace(/^.*[#/:]/, "") : one;
}

// biome-ignore lint/suspicious/noExplicitAny: vectors are read as they come
function readJson(path: string): any {
  return JSON.parse(readFileSync(join(specRoot, path), "utf8"));
}
