import { isJsonObject, type Json, type JsonObject } from "../../kit/index.ts";
import { boxedTerms, listTerms, mapTerms, publicAddress, publicIri } from "./terms.ts";

/**
 * A document of the engine as it goes over the wire: single values unboxed, lists that others expect as lists kept, private
 * keys and blind recipients dropped, the public address in full (its short form is not understood everywhere).
 */
export function toWire(doc: object, context: Json): JsonObject {
  return { "@context": context, ...wireNode(doc) };
}

function wireNode(node: object): JsonObject {
  const wire: JsonObject = {};
  for (const [term, value] of Object.entries(node)) {
    if (term.startsWith("_") || term === "bto" || term === "bcc" || term === "@context") continue;
    const plain = wireValue(value);
    if (plain === null || plain === undefined) continue;
    wire[term] = mapTerms.has(term) && isJsonObject(plain) ? unboxedMap(plain) : unboxed(term, plain);
  }
  return wire;
}

function wireValue(value: unknown): Json | undefined {
  if (Array.isArray(value)) return value.map((entry) => wireValue(entry) ?? null).filter((entry) => entry !== null);
  if (value === publicAddress) return publicIri;
  if (typeof value === "object" && value !== null) return wireNode(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return undefined;
}

function unboxed(term: string, value: Json): Json {
  if (!Array.isArray(value) || value.length !== 1 || listTerms.has(term) || !boxedTerms.has(term)) return value;
  return value[0] ?? null;
}

function unboxedMap(map: JsonObject): JsonObject {
  const texts: JsonObject = {};
  for (const [lang, value] of Object.entries(map)) texts[lang] = Array.isArray(value) ? (value[0] ?? "") : value;
  return texts;
}
