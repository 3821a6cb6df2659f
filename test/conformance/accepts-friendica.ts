import { type Accepts, complaints, isAddress, isMoment, isNode, isStatusTold, isText } from "./looking.ts";
import type { Wire } from "./traffic.ts";

const contents = ["Note", "Article", "Event", "Page", "Question", "Image", "Video", "Audio"];

/**
 * friendica/friendica 2024.12: `src/Protocol/ActivityPub/Receiver.php` (CONTENT_TYPES, getObjectDataFromActivity),
 * `Processor.php` (createEvent, updateEvent). Of a place it takes the name, of an event name, content and times.
 */
export const acceptsFriendica: Accepts = ({ id, type, actor, object }) => {
  const own = complaints([isAddress(id), "an id"], [isAddress(actor), "actor as an address"]);
  if (type !== "Create" && type !== "Update") {
    const named = isAddress(object) || isAddress(Object(object)["id"]);
    return [...own, ...complaints([named, "an object with an id"])];
  }
  if (!isNode(object)) return [...own, "the whole object"];
  return isText(object["preferredUsername"]) ? own : [...own, ...judge(object)];
};

function judge(object: Wire): string[] {
  const { location } = object;
  const places = [location ?? []].flat();
  return complaints(
    [contents.includes(String(object["type"])), `${object["type"]} is not taken`],
    [isAddress(object["attributedTo"]), "attributedTo as one address"],
    [isText(object["name"]), "a name"],
    [isStatusTold(object), "what became of it, in the text: its status is not read"],
    [typeof object["content"] === "string", "content"],
    [isMoment(object["published"]), "published"],
    [object["type"] !== "Event" || isMoment(object["startTime"]), "startTime"],
    [places.every((place) => isNode(place) && isText(place["type"])), "locations as objects"],
    [
      places.length === 0 || places.some((place) => Object(place)["type"] === "Place" && isText(Object(place)["name"])),
      "a Place with a name",
    ],
  );
}
