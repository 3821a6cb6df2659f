import type { Link, Output, OutputFile } from "../../../content/types/index.ts";
import type { Json, JsonObject } from "../../../kit/index.ts";
import { countOf, languageTag, lineOf, linesOf, objectsOf, urlOf, type WireFrame } from "../../../plugin/index.ts";

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
  const urlOfFile = (file: OutputFile) => file.url ?? frame.pageUrl(filePath(id, file));
  const documents = files.map((file) => {
    const other = files.find(({ sha256 }) => sha256 === file.alternativeOf);
    return writeFile(file, { url: urlOfFile(file), alternativeOf: other && urlOfFile(other) });
  });
  return [...documents, ...links.map(writeLink)].slice(0, 50);
}

export function readAttachments(wire: JsonObject): Attached {
  const items = objectsOf(wire["attachment"]).slice(0, 50);
  const files = readAlternatives(items);
  const links = items.filter((item) => readFile(item) === undefined).flatMap((item) => readLink(item) ?? []);
  return { ...(files.length > 0 && { files }), ...(links.length > 0 && { links }) };
}

/** Which file is another form of which stands there by its address; here by its hash. */
function readAlternatives(items: readonly JsonObject[]): OutputFile[] {
  const read = items.flatMap((item) => {
    const file = readFile(item);
    return file ? [{ file, other: urlOf(item["nri:alternativeOf"]) }] : [];
  });
  return read.map(({ file, other }) => {
    const found = other && read.find((one) => one.file.url === other && one.file.sha256 !== file.sha256);
    return found ? { ...file, alternativeOf: found.file.sha256 } : file;
  });
}

interface Told {
  url: string;
  alternativeOf: string | undefined;
}

function writeFile(file: OutputFile, { url, alternativeOf }: Told): JsonObject {
  const { name, mediaType, bytes, sha256, pages, language, accessibility } = file;
  const terms = [...new Set(accessibility)].filter((term) => termId.test(term)).slice(0, 20);
  return {
    type: "Document",
    name,
    mediaType,
    url,
    "nri:sha256": sha256,
    ...(bytes > 0 && { "nri:size": bytes }),
    ...(pages !== undefined && { "nri:pages": pages }),
    ...(language && { "nri:language": language }),
    ...(terms.length > 0 && { "nri:accessibility": terms }),
    ...(alternativeOf && { "nri:alternativeOf": alternativeOf }),
  };
}

const termId = /^[a-z0-9][a-z0-9.-]{0,63}$/;

/** Only with a hash: a file that could change behind its name is a link. */
function readFile(item: JsonObject): OutputFile | undefined {
  const [url, sha256] = [urlOf(item), lineOf(item["nri:sha256"], 64)];
  if (url === undefined || sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const language = lineOf(item["nri:language"], 35);
  const pages = countOf(item["nri:pages"]);
  const accessibility = [...new Set(linesOf(item["nri:accessibility"], 20))].filter((term) => termId.test(term));
  return {
    name: lineOf(item["name"], 200) ?? lastPart(url),
    mediaType: mediaTypeOf(item["mediaType"]) ?? "application/octet-stream",
    bytes: countOf(item["nri:size"]) ?? 0,
    sha256,
    url,
    ...(pages !== undefined && { pages }),
    ...(language && languageTag.test(language) && { language }),
    ...(accessibility.length > 0 && { accessibility }),
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
