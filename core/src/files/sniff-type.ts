import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { endingOf } from "./safe-name.ts";
import { readZipNames } from "./zip-names.ts";

/** The media type that the bytes prove, undefined for what is not accepted: programs, SVG, HTML, macros, the unknown. */
export async function sniffType(
  path: string,
  { name, declaredType }: { name: string; declaredType?: string | undefined },
): Promise<string | undefined> {
  const head = await readHead(path);
  const fixed = magic.find(({ test }) => test(head));
  if (fixed) return fixed.type;
  if (startsWith(head, "PK\u0003\u0004")) return zipType(head, await readZipNames(path));
  return (await isPlainText(path)) && !isMarkup(head) ? textType(name, declaredType) : undefined;
}

const magic: readonly { type: string; test: (head: Buffer) => boolean }[] = [
  { type: "application/pdf", test: (head) => startsWith(head, "%PDF-") },
  { type: "image/png", test: (head) => startsWith(head, "\u0089PNG\r\n\u001a\n") },
  { type: "image/jpeg", test: (head) => startsWith(head, "\u00ff\u00d8\u00ff") },
  { type: "image/webp", test: (head) => startsWith(head, "RIFF") && head.toString("latin1", 8, 12) === "WEBP" },
];

const office = "application/vnd.openxmlformats-officedocument";
const openDocument = [
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.oasis.opendocument.presentation",
  "application/epub+zip",
];
const harmful =
  /(^|\/)(META-INF\/MANIFEST\.MF|AndroidManifest\.xml|vbaProject\.bin|Basic\/.*\.xml|Scripts\/.*)$|\.(exe|dll|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|msi|scr|pif|hta|lnk|jar|apk|app|sh|so|dylib|svg|html?|xhtml?)$/i;

function zipType(head: Buffer, names: readonly string[] | undefined): string | undefined {
  if (!names) return undefined;
  // An EPUB is a book of web pages: readers show them in a sandbox, so that its pages are no reason to refuse it.
  const mimetype = head.toString("latin1", 38, 138);
  const document = openDocument.find(
    (type) => head.toString("latin1", 30, 38) === "mimetype" && mimetype.startsWith(type),
  );
  if (document === "application/epub+zip") return document;
  if (names.some((name) => harmful.test(name))) return undefined;
  if (document) return document;
  if (!names.includes("[Content_Types].xml")) return "application/zip";
  if (names.includes("word/document.xml")) return `${office}.wordprocessingml.document`;
  if (names.includes("xl/workbook.xml")) return `${office}.spreadsheetml.sheet`;
  return names.includes("ppt/presentation.xml") ? `${office}.presentationml.presentation` : undefined;
}

function textType(name: string, declaredType: string | undefined): string {
  const ending = endingOf(name);
  if (ending === "md" || ending === "markdown" || declaredType?.startsWith("text/markdown")) return "text/markdown";
  return ending === "csv" || declaredType?.startsWith("text/csv") ? "text/csv" : "text/plain";
}

/** HTML, SVG, XML and scripts are text too, and are not taken as such. */
function isMarkup(head: Buffer): boolean {
  const start = head
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart()
    .toLowerCase();
  return /^(<[!?a-z]|#!|@echo|<\?php)/.test(start) || /<(script|html|svg|iframe|object|embed)[\s>]/.test(start);
}

/** UTF-8 throughout, without controls other than tab, line and page ends. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if (hasControls(decoder.decode(chunk, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text);
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(head: Buffer, signature: string): boolean {
  return head.toString("latin1", 0, signature.length) === signature;
}
