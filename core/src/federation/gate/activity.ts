import { isHttpUrl, type JsonObject } from "../../kit/index.ts";
import { idOf } from "../document.ts";
import { type ContextClass, contextClass } from "../engine/context-class.ts";
import { activityStreams, activityTypes, actorTypes, objectTypes } from "../engine/terms.ts";

/** A verified activity's own words, with the three parts that everything hangs on read once. */
export interface Activity {
  id: string;
  /** Short: `Create`. */
  type: string;
  actor: string;
  wire: JsonObject;
}

/** Undefined when it is no activity: id, one type, actor, and with the types of ActivityStreams an object. */
export function parseActivity(wire: JsonObject): Activity | undefined {
  const { id } = wire;
  const type = oneType(wire["type"]);
  const actor = oneActor(wire["actor"]);
  if (!isIri(id) || type === undefined || !isIri(actor)) return undefined;
  if (wire["object"] === undefined && activityTypes.has(type) && !intransitive.has(type)) return undefined;
  return { id, type, actor, wire };
}

/** What the contexts of a document do to its meaning, seen one keyword at a time while it is read. */
export interface Meaning {
  worst: ContextClass;
  /** For each key that begins with "@", outside of contexts. */
  keyword(key: string, value: unknown): void;
}

/**
 * `refuse` also for a document that says known things by JSON-LD's other names (`@id`, `@type`, `@graph` …): software that
 * reads only one of the two would see another activity than the next one.
 */
export function createMeaning(): Meaning {
  const meaning: Meaning = {
    worst: "fast",
    keyword(key, value) {
      const found = key === "@context" ? contextClass(value) : isHarmless(key, value) ? "fast" : "refuse";
      if (found !== "fast" && meaning.worst !== "refuse") meaning.worst = found;
    },
  };
  return meaning;
}

function oneType(value: unknown): string | undefined {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof only !== "string") return undefined;
  const short = only.replace(`${activityStreams}#`, "").replace(/^as:/, "");
  if (activityTypes.has(short)) return short;
  // Other software's own (EmojiReact, QuoteRequest, Story:Reply): means nothing here, and is no mistake of theirs.
  return isForeignType.test(short) && !actorTypes.has(short) && !objectTypes.has(short) ? short : undefined;
}

const isForeignType = /^[A-Za-z][A-Za-z0-9]*(:[A-Za-z][A-Za-z0-9]*)?$/;

function oneActor(value: unknown): string | undefined {
  return Array.isArray(value) && value.length !== 1 ? undefined : idOf(value);
}

const intransitive: ReadonlySet<string> = new Set(["Arrive", "Travel"]);

const oddInIri = /[\s"<>\\^`{}|]/;

/** An http(s) IRI without user info or anything that a URL parser would silently drop or turn. */
export function isIri(value: unknown): value is string {
  return isHttpUrl(value) && !oddInIri.test(value);
}

/** Cheaper than parsing, and as safe: the origin ends where path, query or fragment begins. */
export function isOn(iri: string, origin: string): boolean {
  return iri.startsWith(origin) && (iri.length === origin.length || "/?#".includes(iri.charAt(origin.length)));
}

/** Friendica's actors say `@type` of their postal address; whatever the prefix stood for, that is no type of ours. */
function isHarmless(key: string, value: unknown): boolean {
  return allowedKeywords.has(key) || (key === "@type" && value === "vcard:Home");
}

const allowedKeywords: ReadonlySet<string> = new Set(["@value", "@language", "@list", "@set"]);
