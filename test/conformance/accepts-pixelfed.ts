import { type Accepts, complaints, depthOf, isAddress, isNode, isText, nodesOf } from "./looking.ts";
import type { Wire } from "./traffic.ts";

const pictures = ["image/jpeg", "image/png", "image/gif", "image/webp"];

/**
 * pixelfed/pixelfed 0.11: `app/Util/ActivityPub/Inbox.php`, `Helpers.php` (verifyAttachments), `Validator/*`. It answers 200
 * before it looks; what it does not like it drops without a word. Of posts it takes Notes with pictures only; JSON of more
 * than eight levels is none (`InboxValidator.php`).
 */
export const acceptsPixelfed: Accepts = (activity) => {
  const { type, actor, object } = activity;
  const own = complaints(
    [activity["@context"] !== undefined, "a context"],
    [isText(activity["id"]), "an id"],
    [isAddress(actor), "actor as an address"],
    [depthOf(activity) <= 8, "no more than eight levels"],
  );
  switch (type) {
    case "Create":
    case "Update":
      return isNode(object) ? [...own, ...judge(object)] : [...own, "the whole object"];
    case "Delete":
      return [
        ...own,
        ...complaints([isNode(object) && object["type"] === "Tombstone" && isAddress(object["id"]), "a Tombstone"]),
      ];
    case "Accept":
      return [
        ...own,
        ...complaints(
          [isNode(object) && object["type"] === "Follow", "the whole Follow"],
          [isAddress(Object(object)["id"]) && isAddress(Object(object)["actor"]), "its id and actor"],
          [Object(object)["object"] === actor, "a Follow of whoever accepts"],
        ),
      ];
    case "Follow":
    case "Announce":
      return [...own, ...complaints([isAddress(object), "its object as an address"])];
    case "Undo":
      return [...own, ...complaints([isNode(object) && isAddress(object["object"]), "the undone activity, whole"])];
    default:
      return own;
  }
};

function judge(object: Wire): string[] {
  // A profile other than a Person's is passed over in silence; it is read anew when it is next looked at.
  if (isText(object["preferredUsername"])) return [];
  const attached = nodesOf(object["attachment"]);
  return complaints(
    [object["type"] === "Note", `${object["type"]} is dropped`],
    [Array.isArray(object["to"]), "to"],
    [attached.length > 0, "a picture"],
    [attached.every(isPicture), "nothing but pictures attached"],
    [isAddress(object["id"]) && isAddress(object["url"]), "id and url"],
    [isText(object["published"]), "published"],
    [typeof object["content"] === "string", "content"],
  );
}

function isPicture({ type, url, mediaType, width, height }: Wire): boolean {
  const fits = [width, height].every(
    (size) => size === undefined || (typeof size === "number" && size >= 1 && size <= 5000),
  );
  return (type === "Document" || type === "Image") && isAddress(url) && pictures.includes(String(mediaType)) && fits;
}
