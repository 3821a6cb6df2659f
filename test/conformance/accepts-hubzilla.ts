import { type Accepts, complaints, isAddress, isMoment, isNode, isStatusTold, isText } from "./looking.ts";

/**
 * Hubzilla: `Zotlabs/Lib/Activity.php` (decode_note, get_actor_bbmention), addon pubcrawl. An Event is a post with times; it
 * reads an array of locations no more than Friendica, from which it comes, and drops what has no author or text.
 */
export const acceptsHubzilla: Accepts = ({ id, type, actor, object }) => {
  const own = complaints([isAddress(id), "an id"], [isAddress(actor), "actor as an address"]);
  if (type !== "Create" && type !== "Update") {
    const named = isAddress(object) || isAddress(Object(object)["id"]);
    return [...own, ...complaints([named, "an object with an id"])];
  }
  if (!isNode(object)) return [...own, "the whole object"];
  if (isText(object["preferredUsername"])) return own;
  const { location, attributedTo } = object;
  return [
    ...own,
    ...complaints(
      [isAddress(attributedTo), "attributedTo as one address"],
      [isText(object["name"]), "a name"],
      [isStatusTold(object), "what became of it, in the text: its status is not read"],
      [isText(object["content"]) || isText(object["summary"]), "a text"],
      [isMoment(object["published"]), "published"],
      [object["type"] !== "Event" || isMoment(object["startTime"]), "startTime"],
      [location === undefined || isNode(location), "one location"],
    ),
  ];
};
