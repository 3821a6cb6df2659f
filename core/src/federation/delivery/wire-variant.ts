import { isJsonObject, type Json, type JsonObject } from "../../kit/index.ts";

/**
 * What some software cannot read, and how it is told instead, when an activity is sent. A variant is another document than
 * the one that was signed, so it carries no proof.
 */
export type Variant = "full" | "announce-whole" | "one-location";

const quirks: Readonly<Record<string, Variant>> = {
  "nri-commons": "announce-whole",
  mobilizon: "one-location",
  gancio: "one-location",
};

/** By the name of the peer's software; unknown software gets the full shape. */
export function variantFor(software: string | null | undefined, activityType: string): Variant {
  const variant = quirks[software ?? ""] ?? "full";
  return variant === "announce-whole" && activityType !== "Announce" ? "full" : variant;
}

/** A hybrid event's location as its place alone; the link stands in the text, where everybody finds it. */
export function withOneLocation(activity: JsonObject): JsonObject {
  const { object } = activity;
  if (!isJsonObject(object) || !Array.isArray(object["location"])) return activity;
  const { proof: _, ...rest } = object;
  const places = object["location"].filter(isJsonObject);
  const place = places.find((location) => location["type"] === "Place") ?? places[0];
  const link = places.map((location) => location["url"]).find((url) => typeof url === "string");
  const content = withLink(rest["content"], link);
  return {
    ...activity,
    object: {
      ...rest,
      ...(place ? { location: place } : {}),
      ...(content === undefined ? {} : { content }),
      isOnline: true,
    },
  };
}

function withLink(content: Json | undefined, link: Json | undefined): string | undefined {
  if (typeof content !== "string" || typeof link !== "string") return undefined;
  if (content.includes(link) || !/^https?:\/\/[^\s"'<>]+$/.test(link)) return content;
  const href = link.replaceAll("&", "&amp;");
  return `${content}<p><a href="${href}">${href}</a></p>`;
}
