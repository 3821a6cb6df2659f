import { type Accepts, complaints, isAddress, isNode, isStatusTold, isText, nodesOf } from "./looking.ts";
import type { Wire } from "./traffic.ts";

/**
 * WordPress with the Event Bridge for ActivityPub: `class-event-sources.php` (validate_event_object, same_host) lets an
 * activity in, `transmogrifier/*` makes the event. The ActivityPub plugin alone refuses every Create that answers nothing
 * (`handler/class-create.php`, validate_object): that is told apart in the tests, for nothing could be sent instead.
 */
export const acceptsWordPress: Accepts = (activity) => {
  const { type, actor, object } = activity;
  const own = complaints(
    [isAddress(activity["id"]), "an id"],
    [isAddress(actor), "actor as an address"],
    [object !== undefined, "an object"],
  );
  if (["Create", "Update"].includes(String(type)) && isNode(object) && object["type"] === "Event") {
    const hosts = [actor, activity["id"], object["id"]].map((id) => new URL(String(id)).host);
    return [...own, ...judgeEvent(object), ...complaints([new Set(hosts).size === 1, "one host"])];
  }
  if (type === "Create" || type === "Update") {
    const isActor = isNode(object) && ["Group", "Application"].includes(String(object["type"]));
    return [...own, ...complaints([isNode(object) && (isActor || isText(object["content"])), "an object with a text"])];
  }
  if (type === "Delete") {
    return [
      ...own,
      ...complaints([isNode(object) && object["type"] === "Tombstone" && isAddress(object["id"]), "a Tombstone"]),
    ];
  }
  return own;
};

function judgeEvent(event: Wire): string[] {
  const { location } = event;
  return complaints(
    [isText(event["name"]), "a name"],
    [isStatusTold(event), "what became of it, in the text: its status is not read"],
    [
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(String(event["startTime"])),
      "startTime",
    ],
    // A list has no name: the event would have no place at all.
    [location === undefined || isNode(location), "one location"],
    [!isNode(location) || location["name"] === "online" || isAddressed(location), "a place with name and address"],
    [nodesOf(event["attachment"]).every(({ type }) => isText(type)), "each attachment with a type"],
    [isAddress(event["attributedTo"]), "attributedTo as one address"],
  );
}

function isAddressed({ name, address }: Wire): boolean {
  return isText(name) && (isText(address) || (isNode(address) && address["type"] === "PostalAddress"));
}
