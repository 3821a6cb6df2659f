import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import { eventForGancio, isForGancio } from "./for-gancio.ts";
import { articleForMobilizon, eventForMobilizon } from "./for-mobilizon.ts";
import { postForPixelfed } from "./for-pixelfed.ts";
import { withStatus, withText } from "./more-text.ts";
import { asPlace, isVirtual, withOnePlace, withoutProof } from "./one-place.ts";
import type { SignatureScheme } from "./peer-store.ts";

/**
 * What some software cannot read, and how it is told instead, when an activity is sent (FEDERATION.md, What others do). A
 * variant is another document than the one that was signed, so it carries no proof.
 */
export type Variant = "full" | "announce-whole" | keyof typeof shapes;

/** The object of a Create or Update for a peer; undefined: it cannot use it. */
type Shape = (object: JsonObject) => JsonObject | undefined;

const shapes = {
  mobilizon: { Event: eventForMobilizon, Article: articleForMobilizon },
  gancio: { Event: eventForGancio },
  wordpress: { Event: (event) => withOnePlace(withStatus(event), namedOnline), Article: withText },
  "one-place": { Event: (event) => withOnePlace(withStatus(event), asPlace), Article: withText },
  pixelfed: { Event: postForPixelfed, Article: postForPixelfed },
} as const satisfies Record<string, Partial<Record<string, Shape>>>;

// A map: the name is the peer's own choice, and "constructor" is one too.
const quirks: ReadonlyMap<string, Variant> = new Map([
  ["nri-commons", "announce-whole"],
  ["mobilizon", "mobilizon"],
  ["gancio", "gancio"],
  ["wordpress", "wordpress"],
  ["friendica", "one-place"],
  ["hubzilla", "one-place"],
  ["pixelfed", "pixelfed"],
]);

/** By the name of the peer's software; unknown software gets the full shape. */
export function variantFor(software: string | null | undefined, activityType: string): Variant {
  const variant = quirks.get(software ?? "") ?? "full";
  return variant === "announce-whole" && activityType !== "Announce" ? "full" : variant;
}

/** The activity as that software takes it; undefined when it has no use for it, and then it is not sent. */
export function toShape(activity: JsonObject, variant: keyof typeof shapes): JsonObject | undefined {
  if (variant === "gancio" && !isForGancio(activity)) return undefined;
  const { type, object } = activity;
  if ((type !== "Create" && type !== "Update") || !isJsonObject(object)) return activity;
  const known: Partial<Record<string, Shape>> = shapes[variant];
  const shape = known[String(object["type"])];
  if (!shape) return activity;
  const shaped = shape(withoutProof(object));
  return shaped && { ...activity, object: shaped };
}

/**
 * These answer 2xx, or nothing at all, to a signature after RFC 9421, which they cannot read, and drop what it signed: a
 * second knock would never come.
 */
const readsOnlyCavage: ReadonlySet<string> = new Set(["friendica", "gancio", "hubzilla", "mobilizon", "pixelfed"]);

/**
 * How to sign first. Whoever was never asked what it is may be one of them, and gets its answer to a Follow in the way that
 * all understand.
 */
export function schemeFor(
  peer: { software: string | null; software_at: number | null; scheme: SignatureScheme | null } | undefined,
  activityType: string,
): SignatureScheme | undefined {
  if (readsOnlyCavage.has(peer?.software ?? "")) return "cavage";
  if (peer?.scheme) return peer.scheme;
  const isAnswer = activityType === "Accept" || activityType === "Reject";
  return isAnswer && !peer?.software_at ? "cavage" : undefined;
}

// The Event Bridge makes a venue of every place with a name, but for this one.
function namedOnline(place: JsonObject): JsonObject {
  return isVirtual(place) ? { ...place, name: "online" } : place;
}
