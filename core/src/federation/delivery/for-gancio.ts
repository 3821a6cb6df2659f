import { isJsonObject, type Json, type JsonObject } from "../../kit/index.ts";
import { isPicture, itemsOf, withStatus } from "./more-text.ts";
import { isVirtual, lineOfAddress, linkOf, textOf, withOnePlace } from "./one-place.ts";

/** To anything else it gives no answer, not even a refusal: a sender would wait until it gives up, and then think it dead. */
const answered: ReadonlySet<string> = new Set(["Follow", "Accept"]);

export function isForGancio({ type, object }: JsonObject): boolean {
  if (typeof type === "string" && answered.has(type)) return true;
  if (!isJsonObject(object)) return false;
  const { type: about, formerType } = object;
  if (type === "Undo") return about === "Follow";
  return type === "Delete" ? formerType === "Event" : (type === "Create" || type === "Update") && about === "Event";
}

/** One place, always, with its address as a text; a picture or nothing attached; what has changed in the text. */
export function eventForGancio(event: JsonObject): JsonObject {
  const told = withOnePlace(withStatus(event), shapePlace);
  const { location = nowhere } = told;
  return { ...told, location, attachment: itemsOf(event["attachment"]).flatMap(pictureOf).slice(0, 1) };
}

// An Update without a place is lost.
const nowhere: JsonObject = { type: "Place", name: "TBA", address: "TBA" };

function shapePlace(place: JsonObject): JsonObject {
  if (!isVirtual(place)) return { ...place, name: textOf(place["name"]) ?? "–", address: lineOfAddress(place) };
  // A Create is read by `address.url`, an Update by the name and `address.streetAddress`.
  const url = linkOf({ location: place }) ?? "";
  return { ...place, name: "online", address: { type: "PostalAddress", url, streetAddress: url } };
}

/** It encodes the address again: one that is so already would be another one. */
function pictureOf(item: JsonObject): JsonObject[] {
  const { url } = item;
  const plain = isPicture(item) && typeof url === "string" ? decoded(url) : undefined;
  return plain === undefined ? [] : [{ ...item, url: plain }];
}

function decoded(url: Json): string | undefined {
  try {
    const plain = decodeURI(String(url));
    return encodeURI(plain) === url ? plain : undefined;
  } catch {
    return undefined;
  }
}
