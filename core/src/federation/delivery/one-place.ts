import { isJsonObject, type Json, type JsonObject } from "../../kit/index.ts";
import { isWebAddress, withParagraph } from "./more-text.ts";

/** An object that may be changed for a peer: it is another document than the one that was signed, so it loses its proof. */
export function withoutProof({ proof: _, ...rest }: JsonObject): JsonObject {
  return rest;
}

/** The places of an Event, the real one first. */
export function placesOf({ location }: JsonObject): JsonObject[] {
  const places = (Array.isArray(location) ? location : [location]).filter(isJsonObject);
  return places.sort((a, b) => Number(isVirtual(a)) - Number(isVirtual(b)));
}

export function isVirtual({ type }: JsonObject): boolean {
  return type === "VirtualLocation";
}

/** The link under which one takes part from afar. */
export function linkOf(event: JsonObject): string | undefined {
  return placesOf(event)
    .map(({ url }) => url)
    .find(isWebAddress);
}

/** A hybrid event with its place alone; the link stands in the text, where everybody finds it. */
export function withOnePlace(event: JsonObject, shape: (place: JsonObject) => JsonObject = same): JsonObject {
  const [place] = placesOf(event);
  if (!place) return event;
  const link = linkOf(event);
  return {
    ...(link === undefined ? event : withLink(event, link)),
    location: shape(place),
    ...(link !== undefined && { isOnline: true }),
  };
}

/** One line for an address, made of all that is known of it. */
export function lineOfAddress({ address, name }: JsonObject): string {
  const parts = isJsonObject(address) ? address : {};
  const known = ["streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry"];
  const line = known.flatMap((part) => textOf(parts[part]) ?? []).join(", ");
  return line || textOf(address) || textOf(name) || "–";
}

/** For readers of places only: the name of the meeting room on the Internet, or of its host. */
export function asPlace(place: JsonObject): JsonObject {
  if (!isVirtual(place)) return place;
  const host = isWebAddress(place["url"]) ? new URL(place["url"]).host : "online";
  return { type: "Place", name: textOf(place["name"]) ?? host };
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function withLink(event: JsonObject, link: string): JsonObject {
  const { content } = event;
  const href = link.replaceAll("&", "&amp;");
  if (typeof content !== "string" || content.includes(link) || content.includes(href)) return event;
  return withParagraph(event, `<a href="${href}">${href}</a>`, "last");
}

function same(place: JsonObject): JsonObject {
  return place;
}
