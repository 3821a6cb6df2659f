import type { Link, NewEvent } from "../../../content/types/index.ts";
import { isHttpUrl, type JsonObject } from "../../../kit/index.ts";
import { languageOf, lineOf, listOf, objectsOf, readPicture, urlOf, writePicture } from "../../../plugin/index.ts";

type Attached = Pick<NewEvent, "image" | "website" | "links">;

/** The picture first (Gancio takes item 0), then the website (Mobilizon looks for that name), then what else there is. */
export function writeAttachments(event: NewEvent, { lang, page }: { lang: string; page: string }): JsonObject[] {
  const website = { type: "Link", name: "Website", mediaType: "text/html", href: event.website ?? page };
  const picture = event.image ? [{ ...writePicture(event.image, lang), type: "Document", name: "Banner" }] : [];
  return [...picture, website, ...(event.links ?? []).slice(0, 40).map(writeLink)];
}

export function readAttachments(wire: JsonObject, page: string | undefined): Attached {
  const items = [...listOf(wire["attachment"]), ...listOf(wire["image"])].flatMap((item) =>
    typeof item === "string" ? (isHttpUrl(item) ? [{ type: "Image", url: item } as JsonObject] : []) : objectsOf(item),
  );
  const pictures = items.filter(isPicture);
  const banner = pictures.find((item) => lineOf(item["name"]) === "Banner") ?? pictures[0];
  const image = banner && readPicture(banner, languageOf(wire));
  const others = items.filter((item) => !isPicture(item));
  const site = others.find((item) => lineOf(item["name"]) === "Website");
  const address = site && urlOf(site);
  const links = others
    .filter((item) => item !== site)
    .flatMap((item) => readLink(item) ?? [])
    .slice(0, 40);
  return {
    ...(image && { image }),
    ...(address && address !== page && { website: address }),
    ...(links.length > 0 && { links }),
  };
}

function writeLink({ url, name, mediaType = "text/html" }: Link): JsonObject {
  return { type: "Link", ...(name && { name }), mediaType, href: url };
}

function readLink(item: JsonObject): Link | undefined {
  const url = urlOf(item);
  const [name, mediaType] = [lineOf(item["name"], 300), mediaTypeOf(item)];
  return url === undefined ? undefined : { url, ...(name && { name }), ...(mediaType && { mediaType }) };
}

function isPicture(item: JsonObject): boolean {
  return mediaTypeOf(item)?.startsWith("image/") ?? listOf(item["type"]).includes("Image");
}

function mediaTypeOf(item: JsonObject): string | undefined {
  const text = lineOf(item["mediaType"], 100)?.toLowerCase().replace(/;.*$/, "").trim();
  return text !== undefined && /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(text) ? text : undefined;
}
