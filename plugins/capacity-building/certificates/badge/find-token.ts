import { inflateSync } from "node:zlib";

const compact = /[\w-]{10,}\.[\w-]{10,}\.[\w-]*/;

/**
 * The signed text in what somebody pasted or uploaded: the text alone, or baked into an SVG or PNG picture (OB 3.0, "Baked Badge").
 * Undefined when there is none.
 */
export function findToken(bytes: Uint8Array): string | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.subarray(0, 8).equals(pngSignature)) return fromPng(data);
  const text = data
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trim();
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(text)) return text;
  const baked = /<openbadges:credential[^>]*\sverify\s*=\s*["']\s*([^"'\s]+)\s*["']/.exec(text)?.[1];
  // Mail programs break long lines, and people copy a few words around the text.
  return baked ?? compact.exec(text.replace(/\s+/g, ""))?.[0];
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function fromPng(data: Buffer): string | undefined {
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at);
    const type = data.toString("latin1", at + 4, at + 8);
    const body = data.subarray(at + 8, at + 8 + length);
    if (type === "IEND") return undefined;
    const found = type === "iTXt" ? fromText(body) : undefined;
    if (found !== undefined) return found;
    at += 12 + length;
  }
  return undefined;
}

/** iTXt: keyword, 0, compressed?, method, language, 0, keyword in it, 0, text. */
function fromText(body: Buffer): string | undefined {
  const keyword = body.indexOf(0);
  if (body.toString("latin1", 0, keyword) !== "openbadgecredential") return undefined;
  const language = body.indexOf(0, keyword + 3);
  const translated = body.indexOf(0, language + 1);
  if (language < 0 || translated < 0) return undefined;
  const rest = body.subarray(translated + 1);
  // "Compression MUST NOT be used", and some do.
  const text = body[keyword + 1] === 1 ? inflateOr(rest) : rest;
  return text?.toString("utf8").trim();
}

function inflateOr(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: 256 * 1024 });
  } catch {
    return undefined;
  }
}
