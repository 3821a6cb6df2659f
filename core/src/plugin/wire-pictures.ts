import type { Picture } from "../content/types/index.ts";
import type { JsonObject } from "../kit/index.ts";
import { readTexts, writeTexts } from "./wire-texts.ts";
import { countOf, lineOf, urlOf } from "./wire-values.ts";

/** A picture on the wire: what it shows as `summary`, its size in pixels. `lang`: of the words without a language. */
export function writePicture({ url, mediaType, alt, width, height }: Picture, lang: string): JsonObject {
  return {
    type: "Image",
    ...writeTexts("summary", alt, lang),
    mediaType,
    url,
    ...(width && { width }),
    ...(height && { height }),
  };
}

/** What others call a picture: where there is no `summary`, Mastodon and its kin say in `name` what it shows. */
export function readPicture(item: JsonObject, lang: string): Picture | undefined {
  const url = urlOf(item);
  if (url === undefined) return undefined;
  const name = lineOf(item["name"], 1000);
  const alt =
    readTexts(item, "summary", { most: 1000, lang }) ?? (name && name !== "Banner" ? { [lang]: name } : undefined);
  const [width, height] = [countOf(item["width"]), countOf(item["height"])];
  return {
    url,
    mediaType: pictureType(item) ?? "image/*",
    ...(alt && { alt }),
    ...(width && { width }),
    ...(height && { height }),
  };
}

function pictureType(item: JsonObject): string | undefined {
  const text = lineOf(item["mediaType"], 100)?.toLowerCase().replace(/;.*$/, "").trim();
  return text !== undefined && /^image\/[a-z0-9.+-]+$/.test(text) ? text : undefined;
}
