import { isHttpUrl, type Json, type JsonObject } from "../../kit/index.ts";

/** What stands in members that a peer does not read has to stand in its text. */
export function withParagraph(object: JsonObject, html: string, where: "first" | "last"): JsonObject {
  const { content } = object;
  const text = typeof content === "string" ? content : "";
  return { ...object, content: where === "first" ? `<p>${html}</p>${text}` : `${text}<p>${html}</p>` };
}

/** The line with date, place and status before the text, when the status is anything but as planned. */
export function withStatus(event: JsonObject): JsonObject {
  const { summary, status, previousStartTime } = event;
  const isNews = (status !== undefined && status !== "CONFIRMED") || previousStartTime !== undefined;
  return isNews && typeof summary === "string" ? withParagraph(event, escapeHtml(summary), "first") : event;
}

/** A text also where the publication is a file only: its abstract, and in any case where to read it. */
export function withText(article: JsonObject): JsonObject {
  const { content, summary, name, url } = article;
  if (typeof content === "string" && content.trim() !== "") return article;
  const told =
    typeof summary === "string" && summary !== "" ? withParagraph(article, escapeHtml(summary), "last") : article;
  return isWebAddress(url) ? withParagraph(told, linkTo(url, String(name ?? url)), "last") : told;
}

/** The attached files as links below the text. */
export function withFiles(article: JsonObject): JsonObject {
  const files = itemsOf(article["attachment"]).flatMap(({ url, name }) =>
    isWebAddress(url) ? [linkTo(url, typeof name === "string" ? name : url)] : [],
  );
  return files.length === 0 ? article : withParagraph(article, files.join("<br>"), "last");
}

export function itemsOf(attachment: Json | undefined): JsonObject[] {
  const list = Array.isArray(attachment) ? attachment : [];
  return list.filter((item): item is JsonObject => typeof item === "object" && item !== null && !Array.isArray(item));
}

/** Of an Event it is attached, of an Article it stands in `image`. */
export function picturesOf({ attachment, image }: JsonObject): JsonObject[] {
  return [...itemsOf(attachment), ...itemsOf([image ?? null].flat())].filter(isPicture);
}

export function isPicture({ mediaType, url }: JsonObject): boolean {
  return typeof mediaType === "string" && mediaType.startsWith("image/") && isWebAddress(url);
}

/** One that may stand in an attribute as it is but for `&`. */
export function isWebAddress(value: unknown): value is string {
  return isHttpUrl(value) && /^[^\s"'<>]+$/.test(value);
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function linkTo(url: string, name: string): string {
  return `<a href="${url.replaceAll("&", "&amp;")}">${escapeHtml(name)}</a>`;
}
