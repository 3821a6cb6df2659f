import { isJsonObject } from "../../kit/index.ts";
import { activityStreams, boxedTerms, mapTerms, securityV1 } from "./terms.ts";

/**
 * What a document's `@context` does to its meaning. `fast`: all of it is pinned here. `unknown`: terms that we do not know
 * are kept as data. `refuse`: it redefines our terms or restructures the document (JSON-LD restructuring attacks).
 */
export type ContextClass = "fast" | "unknown" | "refuse";

const pinned: ReadonlySet<string> = new Set([
  activityStreams,
  "http://www.w3.org/ns/activitystreams",
  securityV1,
  "https://w3id.org/identity/v1",
  "https://w3id.org/nri-commons/v1",
  "https://w3id.org/security/data-integrity/v1",
  "https://w3id.org/security/data-integrity/v2",
  "https://w3id.org/security/multikey/v1",
  "https://purl.archive.org/socialweb/webfinger",
  "https://www.w3.org/ns/did/v1",
]);

export function contextClass(context: unknown): ContextClass {
  if (context === undefined) return "fast";
  let worst: ContextClass = "fast";
  for (const entry of Array.isArray(context) ? context : [context]) {
    if (typeof entry === "string") {
      if (!pinned.has(entry.replace(/#$/, ""))) worst = "unknown";
    } else if (!isJsonObject(entry) || redefines(entry)) return "refuse";
  }
  return worst;
}

/** The class of the whole document: an embedded context counts as much as the outer one. */
export function documentClass(document: object): ContextClass {
  let worst: ContextClass = "fast";
  const stack: unknown[] = [document];
  while (stack.length > 0) {
    const node = stack.pop();
    if (Array.isArray(node)) stack.push(...node);
    else if (isJsonObject(node)) {
      const found = contextClass(node["@context"]);
      if (found === "refuse") return "refuse";
      if (found === "unknown") worst = "unknown";
      for (const [term, value] of Object.entries(node)) {
        if (term !== "@context" && typeof value === "object") stack.push(value);
      }
    }
  }
  return worst;
}

function redefines(entry: object): boolean {
  return Object.entries(entry).some(([term, definition]) => {
    if (term === "@language" || term === "@version") return false;
    if (term.startsWith("@")) return true;
    const namespace = namespaces.get(term);
    if (namespace !== undefined) return definition !== namespace;
    return !keepsMeaning(term, isJsonObject(definition) ? definition["@id"] : definition);
  });
}

/** Prefixes that nobody may bend: the terms behind them are ours to understand. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ["as", `${activityStreams}#`],
  ["ldp", "http://www.w3.org/ns/ldp#"],
  ["nri", "https://w3id.org/nri-commons/ns#"],
  ["sec", "https://w3id.org/security#"],
]);

function keepsMeaning(term: string, iri: unknown): boolean {
  if (term === "id") return iri === "@id";
  if (term === "type") return iri === "@type";
  if (term.startsWith("nri:")) return iri === term;
  // Mobilizon writes it so, and means the same place.
  if (term === "location" && iri === "sc:location") return true;
  if (!boxedTerms.has(term) && !mapTerms.has(term)) return true;
  if (iri === `as:${term}` || iri === `${activityStreams}#${term}`) return true;
  return (
    typeof iri === "string" && /^(sec:|https:\/\/w3id\.org\/security#|ldp:|http:\/\/www\.w3\.org\/ns\/ldp#)/.test(iri)
  );
}
