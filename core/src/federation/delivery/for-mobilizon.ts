import type { Json, JsonObject } from "../../kit/index.ts";
import { isPicture, itemsOf, picturesOf, withFiles, withText } from "./more-text.ts";
import { asPlace, withOnePlace } from "./one-place.ts";

/** Titles of 3 to 200 characters, one place without an address of its own, and no Document that is not a picture. */
export function eventForMobilizon(event: JsonObject): JsonObject {
  return withOnePlace({ ...event, name: titleOf(event["name"]), attachment: attachedTo(event) }, asPlace);
}

/** Articles need an `actor` and a text. */
export function articleForMobilizon(article: JsonObject): JsonObject {
  const { actor, attributedTo } = article;
  const told = withText(withFiles(article));
  return { ...told, actor: actor ?? attributedTo ?? null, attachment: [...coverOf(article), ...attachedTo(article)] };
}

function titleOf(name: Json | undefined): string {
  const signs = [...(typeof name === "string" ? name : "")];
  if (signs.length > 200) return `${signs.slice(0, 199).join("").trimEnd()}…`;
  return signs.length < 3 ? `«${signs.join("")}»`.padEnd(3, "…") : signs.join("");
}

function coverOf({ image }: JsonObject): JsonObject[] {
  return picturesOf({ image: image ?? null }).map((item) => ({ ...item, type: "Document", name: "Banner" }));
}

// It makes the first Document the picture above the text, and copies all of them.
function attachedTo({ attachment }: JsonObject): JsonObject[] {
  return itemsOf(attachment).map((item) => {
    const { type, url, name, mediaType } = item;
    if (type !== "Document" && type !== "Image") return item;
    if (isPicture(item)) return { ...item, name: name ?? "Banner" };
    return { type: "Link", name: name ?? "", mediaType: mediaType ?? "application/octet-stream", href: url ?? "" };
  });
}
