import { isJsonObject } from "../../kit/index.ts";
import { activityStreams, boxedTerms, iriTerms, mapTerms, publicAddress, publicSpellings } from "./terms.ts";

/**
 * What jsonld.compact(doc, [ActivityStreams, security/v1], { compactArrays: false }) would give, by hand and some hundred
 * times faster: `id` and `type` plain, known terms boxed in arrays, nulls and contexts dropped, the public address short.
 * Terms that we do not know stay as received. Only for documents that `contextClass` does not refuse.
 */
export function toNormal(wire: object): Record<string, unknown> {
  return normalNode(wire, 0);
}

const maxDepth = 40;

function normalNode(node: object, depth: number): Record<string, unknown> {
  if (depth > maxDepth) throw new TypeError("document is nested too deeply");
  const normal: Record<string, unknown> = {};
  for (const [term, value] of Object.entries(node)) {
    if (value === null || value === undefined || term === "@context") continue;
    if (term === "id" || term === "@id") normal["id"] = normalId(value);
    else if (term === "type" || term === "@type") normal["type"] = normalType(value);
    else if (mapTerms.has(term) && isJsonObject(value)) normal[term] = normalMap(value, depth);
    else if (boxedTerms.has(term)) normal[term] = boxed(value, iriTerms.has(term), depth);
    else normal[term] = value;
  }
  return normal;
}

function boxed(value: unknown, isIri: boolean, depth: number): unknown[] {
  const out: unknown[] = [];
  push(out, value, isIri, depth);
  return out;
}

function push(out: unknown[], value: unknown, isIri: boolean, depth: number): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    if (depth > maxDepth) throw new TypeError("document is nested too deeply");
    for (const entry of value) push(out, entry, isIri, depth + 1);
  } else if (typeof value === "string") out.push(isIri && publicSpellings.has(value) ? publicAddress : value);
  else if (isJsonObject(value)) out.push("@value" in value ? value["@value"] : normalNode(value, depth + 1));
  else out.push(value);
}

function normalMap(map: object, depth: number): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  for (const [lang, value] of Object.entries(map)) {
    const list = boxed(value, false, depth);
    if (list.length > 0) texts[lang.toLowerCase()] = list;
  }
  return texts;
}

function normalId(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("id must be a string");
  return publicSpellings.has(value) ? publicAddress : value;
}

// Two types crash the engine: the first that is plain wins.
function normalType(value: unknown): string {
  const first = Array.isArray(value) ? value.find((type) => typeof type === "string") : value;
  if (typeof first !== "string") throw new TypeError("type must be a string");
  if (first.startsWith(`${activityStreams}#`)) return first.slice(activityStreams.length + 1);
  return first.startsWith("as:") ? first.slice(3) : first;
}
