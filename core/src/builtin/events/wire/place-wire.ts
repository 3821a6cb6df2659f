import {
  attendanceOf,
  attendances,
  type NewEvent,
  type Place,
  termLabel,
  vocabulary,
} from "../../../content/types/index.ts";
import { isHttpUrl, isJsonObject, type Json, type JsonObject, pickLanguage } from "../../../kit/index.ts";
import {
  booleanOf,
  firstOf,
  languageOf,
  lineOf,
  listOf,
  numberOf,
  readTexts,
  urlOf,
  writeTexts,
} from "../../../plugin/index.ts";

type Where = Pick<NewEvent, "place" | "online" | "room" | "adminArea" | "attendance" | "movedOnline">;

/** One place, or one link, or (hybrid) both with the place first, for there are readers that take only the first. */
export function writeWhere(event: NewEvent, lang: string): JsonObject {
  const places = event.place || event.room ? [writePlace(event.place ?? {}, event.room, lang)] : [];
  const links = event.online ? [writeLink(event.online)] : [];
  const [first, ...more] = [...places, ...links];
  const mode = attendanceOf(event) ?? "in-person";
  return {
    ...(first && { location: more.length > 0 ? [first, ...more] : first }),
    isOnline: mode !== "in-person",
    "nri:attendanceMode": mode,
    ...(event.adminArea && { "nri:adminArea": event.adminArea }),
  };
}

export function readWhere(wire: JsonObject): Where {
  const locations = listOf(wire["location"]);
  const links = locations.filter((entry) => isJsonObject(entry) && isVirtual(entry));
  const spot = locations.find((entry) => !links.includes(entry));
  const place = spot === undefined ? undefined : readPlace(spot, languageOf(wire));
  const url = urlOf(links.map((entry) => urlOfLink(entry) ?? null));
  const name = isJsonObject(links[0]) ? lineOf(links[0]["name"]) : undefined;
  const room = isJsonObject(spot) ? lineOf(spot["nri:room"]) : undefined;
  const online = url === undefined ? undefined : { url, ...(name && { name }) };
  const attendance = readAttendance(wire, {
    place: place !== undefined || room !== undefined,
    online: online !== undefined,
  });
  const adminArea = lineOf(wire["nri:adminArea"]);
  return {
    ...(place && { place }),
    ...(online && { online }),
    ...(room && { room }),
    ...(adminArea && { adminArea }),
    ...(attendance && { attendance }),
  };
}

/** The wire always names a mode; "in person" without any place was never really said. */
function readAttendance(wire: JsonObject, has: { place: boolean; online: boolean }): Where["attendance"] {
  const said = lineOf(wire["nri:attendanceMode"]);
  const known = attendances.find((mode) => mode === said);
  if (known !== undefined) return known === "in-person" && !has.place && !has.online ? undefined : known;
  if (has.online || booleanOf(wire["isOnline"])) return has.place ? "hybrid" : "online";
  return has.place ? "in-person" : undefined;
}

function writePlace(place: Place, room: string | undefined, lang: string): JsonObject {
  const country = place.country
    ? termLabel({ vocabulary: "countries", term: place.country }, lang).text
    : place.countryName;
  const name = place.name && pickLanguage(place.name, lang) ? writeTexts("name", place.name, lang) : {};
  const hasSpot = place.latitude !== undefined && place.longitude !== undefined;
  return {
    type: "Place",
    name: place.locality ?? place.region ?? country ?? room ?? "?",
    ...name,
    address: {
      type: "PostalAddress",
      ...(place.street && { streetAddress: place.street }),
      ...(place.locality && { addressLocality: place.locality }),
      ...(place.region && { addressRegion: place.region }),
      ...(place.postcode && { postalCode: place.postcode }),
      ...(country && { addressCountry: country }),
    },
    ...(hasSpot && { latitude: place.latitude, longitude: place.longitude }),
    ...(place.country && { "nri:country": place.country }),
    ...(room && { "nri:room": room }),
  };
}

// Gancio reads the address of an online event from `address.url`.
function writeLink({ url, name }: { url: string; name?: string | undefined }): JsonObject {
  return { type: "VirtualLocation", ...(name && { name }), url, address: { type: "PostalAddress", url } };
}

function readPlace(spot: Json, lang: string): Place | undefined {
  const line = typeof spot === "string" && !isHttpUrl(spot) ? lineOf(spot, 300) : undefined;
  if (line !== undefined) return { name: { [lang]: line } };
  if (!isJsonObject(spot)) return undefined;
  const address = firstOf(spot["address"]);
  const parts = isJsonObject(address) ? address : {};
  const street = lineOf(parts["streetAddress"]) ?? (typeof address === "string" ? lineOf(address) : undefined);
  const countryText = lineOf(parts["addressCountry"]);
  const country = codeOf(lineOf(spot["nri:country"])) ?? codeOf(countryText);
  const name = readTexts(spot, "name", { most: 300, lang }) ?? readTexts(spot, "content", { most: 300, lang });
  return filled({
    name: isPlaceholder(spot, parts) ? undefined : name,
    street,
    locality: lineOf(parts["addressLocality"]),
    region: lineOf(parts["addressRegion"]),
    postcode: lineOf(parts["postalCode"], 20),
    country,
    countryName: country === undefined ? countryText : undefined,
    ...readSpot(spot),
  });
}

/** True when the name only repeats what stands in the address or says nothing: the wire wants one in any case. */
function isPlaceholder(spot: JsonObject, parts: JsonObject): boolean {
  if (spot["nameMap"] !== undefined) return false;
  const named = ["addressLocality", "addressRegion", "addressCountry"].map((part) => lineOf(parts[part]));
  return lineOf(spot["name"]) === (named.find((part) => part !== undefined) ?? lineOf(spot["nri:room"]) ?? "?");
}

function readSpot(spot: JsonObject): Pick<Place, "latitude" | "longitude"> {
  const [latitude, longitude] = [numberOf(spot["latitude"]), numberOf(spot["longitude"])];
  if (latitude === undefined || longitude === undefined) return {};
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : {};
}

/** The code itself, or the name of the country in any language that the vocabulary has. */
function codeOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^[A-Z]{2}$/.test(text)) return text;
  const wanted = text.toLowerCase();
  return vocabulary("countries").terms.find(({ id, labels }) =>
    [id, ...Object.values(labels)].some((name) => name.toLowerCase() === wanted),
  )?.id;
}

function isVirtual(entry: JsonObject): boolean {
  const [type] = listOf(entry["type"]);
  return (
    type === "VirtualLocation" || (type !== "Place" && urlOfLink(entry) !== undefined && entry["address"] === undefined)
  );
}

function urlOfLink(entry: unknown): string | undefined {
  if (!isJsonObject(entry)) return undefined;
  const address = firstOf(entry["address"]);
  return urlOf(entry["url"]) ?? (isJsonObject(address) ? urlOf(address["url"]) : urlOf(address));
}

function filled(place: Place): Place | undefined {
  const entries = Object.entries(place).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
