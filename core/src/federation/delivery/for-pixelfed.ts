import type { JsonObject } from "../../kit/index.ts";
import { escapeHtml, isWebAddress, picturesOf, withParagraph } from "./more-text.ts";

const pictures: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/gif", "image/webp"]);

/** It shows Notes with pictures and nothing else: what has a picture comes as one, the rest is not sent. */
export function postForPixelfed(object: JsonObject): JsonObject | undefined {
  const attachment = picturesOf(object).flatMap(shapePicture).slice(0, 4);
  if (attachment.length === 0) return undefined;
  const { id, url, name, summary, published, updated, attributedTo, to, cc, tag, inLanguage } = object;
  const line = typeof summary === "string" ? summary : String(name ?? "");
  const note: JsonObject = {
    ...Object.fromEntries(
      Object.entries({ id, url, published, updated, attributedTo, to, cc, tag, inLanguage }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
    type: "Note",
    content: `<p>${escapeHtml(line)}</p>`,
    attachment,
  };
  if (!isWebAddress(url)) return note;
  const href = url.replaceAll("&", "&amp;");
  return withParagraph(note, `<a href="${href}">${href}</a>`, "last");
}

function shapePicture({ type, url, mediaType, summary, width, height }: JsonObject): JsonObject[] {
  if (!pictures.has(String(mediaType))) return [];
  const fits = [width, height].every((size) => typeof size === "number" && size >= 1 && size <= 5000);
  return [
    {
      type: type ?? "Document",
      mediaType: mediaType ?? "",
      url: url ?? "",
      ...(typeof summary === "string" && { name: summary }),
      ...(fits && { width: width ?? 0, height: height ?? 0 }),
    },
  ];
}
