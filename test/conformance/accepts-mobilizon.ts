import { type Accepts, complaints, isAddress, isMoment, isNode, isText, nodesOf } from "./looking.ts";
import type { Wire } from "./traffic.ts";

const joinModes = ["free", "restricted", "external", "invite"];
const statuses = ["TENTATIVE", "CONFIRMED", "CANCELLED"];

/**
 * framasoft/mobilizon 5: `activity_pub/transmogrifier.ex` chooses by the types of activity and object; what no clause fits is
 * not supported. `converter/event.ex`, `address.ex`, `media.ex`, `utils.ex` and the changesets of events, posts and addresses
 * say what an object must look like: a clause that fits nothing ends the whole activity.
 */
export const acceptsMobilizon: Accepts = (activity) => {
  const { type, object } = activity;
  const own = complaints([isAddress(activity["id"]), "an id"], [isAddress(activity["actor"]), "actor as an address"]);
  switch (type) {
    case "Create":
    case "Update":
      return isNode(object) ? [...own, ...judge(object, type)] : [...own, "the whole object"];
    case "Delete":
      return [...own, ...complaints([isText(object) || isAddress(Object(object)["id"]), "the id of what goes"])];
    case "Follow":
      return [...own, ...complaints([isAddress(object), "whom it follows, as an address"])];
    case "Accept":
    case "Reject":
      return [...own, ...complaints([isAddress(object) || isAddress(Object(object)["id"]), "the id of the Follow"])];
    case "Undo":
      return [
        ...own,
        ...complaints([
          isNode(object) && isText(object["type"]) && isAddress(object["object"]),
          "the undone activity, whole",
        ]),
      ];
    case "Announce":
      return [
        ...own,
        ...complaints([isAddress(object) || isAddress(Object(object)["id"]), "the id of what is announced"]),
      ];
    default:
      return [...own, `${type} is not supported`];
  }
};

function judge(object: Wire, activity: string): string[] {
  if (["Person", "Group", "Application", "Service", "Organization"].includes(String(object["type"]))) {
    return complaints(
      [isAddress(object["id"]), "an actor's id"],
      [isText(object["preferredUsername"]), "preferredUsername"],
    );
  }
  if (object["type"] === "Event") return judgeEvent(object);
  if (object["type"] === "Article") return judgeArticle(object);
  return [`${activity} of ${object["type"]} is not supported`];
}

function judgeEvent(event: Wire): string[] {
  const { name, location, status } = event;
  const end = event["endTime"];
  return [
    ...complaints(
      [isText(name) && [...name].length >= 3 && [...name].length <= 200, "a title of 3 to 200 characters"],
      [isMoment(event["startTime"]), "startTime"],
      [
        end === undefined || (isMoment(end) && Date.parse(end) >= Date.parse(String(event["startTime"]))),
        "no end before the start",
      ],
      [isAddress(event["attributedTo"]), "attributedTo as one address"],
      [event["actor"] === undefined || isAddress(event["actor"]), "actor as one address"],
      [typeof event["content"] === "string", "content"],
      [joinModes.includes(String(event["joinMode"] ?? "free")), "a joinMode that it knows"],
      [statuses.includes(String(status ?? event["ical:status"])), "a status that it knows"],
      [location === undefined || isText(location) || isNode(location), "one location"],
      [event["tag"] === undefined || Array.isArray(event["tag"]), "tag as a list"],
      [
        nodesOf(event["tag"]).every((tag) => tag["type"] !== "Hashtag" || isText(tag["name"])),
        "each Hashtag with a name",
      ],
      [event["image"] === undefined || isNode(event["image"]), "image as an object"],
      [event["contacts"] === undefined || Array.isArray(event["contacts"]), "contacts as a list"],
      // One row an address: a second event at the same link would have none, and lose its zone with it.
      [!isNode(location) || location["url"] === undefined, "no url in the location"],
      // The zone is kept with the address only.
      [isNode(location) || event["isOnline"] !== true, "a location, without which the zone is lost"],
    ),
    ...judgeAttachments(event),
    ...(isNode(location) ? judgeLocation(location) : []),
  ];
}

function judgeLocation({ name, address }: Wire): string[] {
  return complaints(
    [isText(name), "a location with a name"],
    [address === undefined || address === null || isText(address) || isNode(address), "address as an object or a text"],
  );
}

function judgeAttachments({ attachment }: Wire): string[] {
  const all = Array.isArray(attachment) ? attachment : [];
  const documents = all.filter(isNode).filter(({ type }) => type === "Document" || type === "Image");
  const banner = documents.find(({ name }) => name === "Banner") ?? documents[0];
  return complaints(
    [attachment === undefined || Array.isArray(attachment), "attachment as a list"],
    [all.every(isNode), "attachments as objects"],
    [
      documents.every((one) => isText(one["name"]) && isAddress(one["url"] ?? one["href"])),
      "each Document with name and url",
    ],
    // The first one becomes the picture above.
    [!banner || String(banner["mediaType"]).startsWith("image/"), "a picture as the first Document"],
  );
}

function judgeArticle(article: Wire): string[] {
  return [
    ...complaints(
      [isAddress(article["actor"]), "actor"],
      [isAddress(article["attributedTo"]), "attributedTo as one address"],
      [isText(article["name"]), "a title"],
      [isText(article["content"]), "a text"],
      [Array.isArray(article["to"]), "to as a list"],
    ),
    ...judgeAttachments(article),
  ];
}
