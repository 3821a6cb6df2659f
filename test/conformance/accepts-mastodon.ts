import { type Accepts, complaints, isAddress, isMoment, isNode, isText, nodesOf } from "./looking.ts";
import type { Wire } from "./traffic.ts";

/**
 * mastodon/mastodon 4: `app/lib/activitypub/activity/create.rb`, `parser/status_parser.rb`. Event and Article are converted
 * types: shown are name, summary and the page's address, of which host and actor's must be one; `updated` makes an edit.
 */
export const acceptsMastodon: Accepts = (activity) => {
  const { type, actor, object } = activity;
  const own = complaints([isAddress(activity["id"]), "an id"], [isAddress(actor), "actor as an address"]);
  if (type !== "Create" && type !== "Update") {
    const named = isAddress(object) || isAddress(Object(object)["id"]);
    return [...own, ...complaints([named, "an object with an id"])];
  }
  if (!isNode(object)) return [...own, "the whole object"];
  if (isText(object["preferredUsername"])) return own;
  return [...own, ...judgeStatus(object, { host: hostOf(actor), isUpdate: type === "Update" })];
};

function judgeStatus(object: Wire, { host, isUpdate }: { host: string; isUpdate: boolean }): string[] {
  return complaints(
    [["Event", "Article"].includes(String(object["type"])), `${object["type"]} is not shown`],
    [hostOf(object["id"]) === host, "an id on the actor's host"],
    [isAddress(object["url"]) && hostOf(object["url"]) === host, "the page on the actor's host"],
    [isText(object["name"]), "a name: it is what is shown"],
    [object["type"] !== "Event" || isText(object["summary"]), "a summary with date and place: it is what is shown"],
    [!/[<>]/.test(String(object["summary"] ?? "")), "a summary without HTML"],
    [isMoment(object["published"]), "published"],
    [!isUpdate || isMoment(object["updated"]), "updated, or it is no edit"],
    [[object["to"]].flat().includes("https://www.w3.org/ns/activitystreams#Public"), "Public written in full"],
    [nodesOf(object["tag"]).every((tag) => isText(tag["type"])), "each tag with a type"],
    [object["inReplyTo"] === undefined, "no inReplyTo"],
  );
}

function hostOf(id: unknown): string {
  return isAddress(id) ? new URL(id).host : "";
}
