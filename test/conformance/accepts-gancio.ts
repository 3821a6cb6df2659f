import { type Accepts, complaints, isAddress, isMoment, isNode, isStatusTold, isText, nodesOf } from "./looking.ts";
import type { Wire } from "./traffic.ts";

/**
 * lesion/gancio 1.24: `server/federation/inbox.js` chooses, `helpers.js` (parseAPEvent, parsePlace) reads a Create, `events.js`
 * an Update, `controller/event.js` (_findOrCreatePlace) the place. What has no branch there gets no answer at all, so that a
 * sender waits until it gives up; what throws neither. That is worth more complaints than a refusal.
 */
export const acceptsGancio: Accepts = ({ type, object }) => {
  switch (type) {
    case "Follow":
      return complaints([isAddress(object), "whom it follows, as an address"]);
    case "Accept":
      return [];
    case "Undo":
      return complaints(
        [isNode(object) && object["type"] === "Follow", "only an undone Follow is answered"],
        [isNode(object) && isAddress(object["object"]), "whom it followed"],
      );
    case "Delete":
      return complaints(
        [isNode(object) && object["type"] === "Tombstone", "a Tombstone: a bare id is not found again"],
        [Object(object)["formerType"] === "Event", "only a deleted Event is answered"],
        [isAddress(Object(object)["id"]), "its id"],
      );
    case "Create":
      return isNode(object) ? judgeCreate(object) : ["the whole object"];
    case "Update":
      return isNode(object) ? judgeUpdate(object) : ["the whole object"];
    default:
      return [`${type} is refused`];
  }
};

function judgeBoth(event: Wire): string[] {
  return complaints(
    [event["type"] === "Event", `${event["type"]} is refused, or never answered`],
    [isText(event["name"]), "a name"],
    [isMoment(event["startTime"]), "startTime"],
    [isAddress(event["id"]), "an id"],
    [event["tag"] === undefined || Array.isArray(event["tag"]), "tag as a list"],
    [nodesOf(event["tag"]).every(({ name }) => isText(name)), "each tag with a name"],
    [typeof event["content"] === "string", "content"],
    [isStatusTold(event), "what became of it, in the text: its status is not read"],
  );
}

function judgeCreate(event: Wire): string[] {
  const items = event["attachment"] ?? [];
  const picture = nodesOf(items).find((item) => String(item["mediaType"]).includes("image") && item["url"]);
  const places = [event["location"] ?? []].flat();
  const place =
    places.find((one) => Object(one)["address"] && !Object(Object(one)["address"])["url"]) ??
    places.find((one) => !Object(Object(one)["address"])["url"]);
  return [
    ...judgeBoth(event),
    ...complaints(
      [Array.isArray(items), "attachment as a list"],
      [nodesOf(items).every(({ mediaType }) => isText(mediaType)), "each attachment with mediaType"],
      [!picture || isPlainAddress(picture["url"]), "an address of the picture that may be encoded again"],
      [place === undefined || isNode(place), "locations as objects"],
      [!isNode(place) || isText(place["name"]), "a place with a name"],
      [!isNode(place) || !place["address"] || isText(addressText(place["address"])), "an address with something in it"],
      [event["location"] === undefined || places.length > 0, "a place or a link"],
    ),
  ];
}

function addressText(address: unknown): string {
  if (typeof address === "string") return address;
  const { streetAddress, addressLocality, addressRegion, addressCountry } = Object(address);
  return [streetAddress, addressLocality, addressRegion, addressCountry].filter(isText).join(", ");
}

function judgeUpdate(event: Wire): string[] {
  const { location, attachment } = event;
  const { name, address } = Object(location);
  const { streetAddress, addressLocality, addressCountry } = Object(address);
  // Unlike in a Create, the first of these that is there is trimmed as a text, or the address itself.
  const text = streetAddress ?? addressLocality ?? addressCountry ?? address ?? "";
  const first = Array.isArray(attachment) ? attachment[0] : undefined;
  return [
    ...judgeBoth(event),
    ...complaints(
      [isNode(location), "one location, always"],
      [isText(name), "a location with a name"],
      [typeof text === "string", "an address with something in it"],
      [isText(text) || String(name).toLowerCase() === "online", "an address, unless it is online"],
      [Array.isArray(attachment), "attachment, always"],
      [
        first === undefined || (isNode(first) && isPlainAddress(first["url"])),
        "a picture as the first attachment, or none at all",
      ],
      [
        first === undefined || String(Object(first)["mediaType"]).startsWith("image/"),
        "a first attachment that is a picture",
      ],
    ),
  ];
}

/** It is encoded once more before it is fetched: a `%` would be doubled. */
function isPlainAddress(value: unknown): boolean {
  return typeof value === "string" && encodeURI(value) === new URL(value).href;
}
