import { isJsonObject } from "../../kit/index.ts";
import { UnreadableDocument } from "../document.ts";
import {
  activityStreams,
  activityTypes,
  actorTypes,
  boxedTerms,
  iriTerms,
  mapTerms,
  objectTypes,
  publicAddress,
  publicSpellings,
} from "./terms.ts";

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
  if (depth > maxDepth) throw new UnreadableDocument("document is nested too deeply");
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
    if (depth > maxDepth) throw new UnreadableDocument("document is nested too deeply");
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
  if (typeof value !== "string") throw new UnreadableDocument("id must be a string");
  return publicSpellings.has(value) ? publicAddress : value;
}

/** The one type that counts: of several, that of ActivityStreams. Two of those would be two meanings, and crash the engine. */
export function normalType(value: unknown): string {
  const types = (Array.isArray(value) ? value : [value]).map(shortType);
  const [first, ...more] = types;
  if (first !== undefined && more.length === 0) return first;
  const ours = types.filter(
    (type) => type !== undefined && (activityTypes.has(type) || actorTypes.has(type) || objectTypes.has(type)),
  );
  const [only, ...others] = ours;
  if (only === undefined || others.length > 0) throw new UnreadableDocument("type must be one type of ActivityStreams");
  return only;
}

function shortType(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (value.startsWith(`${activityStreams}#`)) return value.slice(activityStreams.length + 1);
  return value.startsWith("as:") ? value.slice(3) : value;
}
