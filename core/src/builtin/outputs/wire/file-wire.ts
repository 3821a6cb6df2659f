import type { Link, Output, OutputFile } from "../../../content/types/index.ts";
import type { Json, JsonObject } from "../../../kit/index.ts";
import { countOf, languageTag, lineOf, objectsOf, urlOf, type WireFrame } from "../../../plugin/index.ts";

interface Attached {
  files?: readonly OutputFile[] | undefined;
  links?: readonly Link[] | undefined;
}

/** Where this node serves a file of one of its outputs, after the language; the name is for whoever saves it. */
export function filePath(outputId: string, { sha256, name }: Pick<OutputFile, "sha256" | "name">): string {
  return `/outputs/${outputId}/files/${sha256}/${encodeURIComponent(name)}`;
}

/** The files first, then links to what lies elsewhere. */
export function writeAttachments({ id, files = [], links = [] }: Output, frame: Pick<WireFrame, "pageUrl">) {
  const documents = files.map((file) => writeFile(file, file.url ?? frame.pageUrl(filePath(id, file))));
  return [...documents, ...links.map(writeLink)].slice(0, 50);
}

export function readAttachments(wire: JsonObject): Attached {
  const items = objectsOf(wire["attachment"]).slice(0, 50);
  const files = items.flatMap((item) => readFile(item) ?? []);
  const links = items.filter((item) => readFile(item) === undefined).flatMap((item) => readLink(item) ?? []);
  return { ...(files.length > 0 && { files }), ...(links.length > 0 && { links }) };
}

function writeFile({ name, mediaType, bytes, sha256, pages, language }: OutputFile, url: string): JsonObject {
  return {
    type: "Document",
    name,
    mediaType,
    url,
    "nri:sha256": sha256,
    ...(bytes > 0 && { "nri:size": bytes }),
    ...(pages !== undefined && { "nri:pages": pages }),
    ...(language && { "nri:language": language }),
  };
}

/** Only with a hash: a file that could change behind its name is a link. */
function readFile(item: JsonObject): OutputFile | undefined {
  const [url, sha256] = [urlOf(item), lineOf(item["nri:sha256"], 64)];
  if (url === undefined || sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const language = lineOf(item["nri:language"], 35);
  const pages = countOf(item["nri:pages"]);
  return {
    name: lineOf(item["name"], 200) ?? lastPart(url),
    mediaType: mediaTypeOf(item["mediaType"]) ?? "application/octet-stream",
    bytes: countOf(item["nri:size"]) ?? 0,
    sha256,
    url,
    ...(pages !== undefined && { pages }),
    ...(language && languageTag.test(language) && { language }),
  };
}

function writeLink({ url, name, mediaType = "text/html" }: Link): JsonObject {
  return { type: "Link", ...(name && { name }), mediaType, href: url };
}

function readLink(item: JsonObject): Link | undefined {
  const url = urlOf(item);
  const [name, mediaType] = [lineOf(item["name"], 300), mediaTypeOf(item["mediaType"])];
  return url === undefined ? undefined : { url, ...(name && { name }), ...(mediaType && { mediaType }) };
}

function mediaTypeOf(value: Json | undefined): string | undefined {
  const text = lineOf(value, 100)?.toLowerCase().replace(/;.*$/, "").trim();
  return text !== undefined && /^[a-z]+\/[a-z0-9.+-]+$/.test(text) ? text : undefined;
}

function lastPart(url: string): string {
  return new URL(url).pathname.split("/").at(-1) || url.slice(0, 200);
}
