import { isUtf8 } from "node:buffer";
import { isJsonObject, type JsonObject } from "../../kit/index.ts";

export const maxDepth = 32;
export const maxNodes = 20_000;

/**
 * The JSON object of these bytes; undefined when they are not UTF-8 or not one JSON object, when a key is there twice or
 * is `__proto__`, when it is nested or large beyond measure, when a text holds U+0000 or half a surrogate pair, which no database
 * keeps, or when a number is
 * beyond all that a double can be: written again it would be another one, and no proof can be over it (RFC 8785).
 */
export function parseStrictJson(bytes: Buffer, onKeyword: OnKeyword = ignore): JsonObject | undefined {
  if (!isUtf8(bytes)) return undefined;
  const members = countMembers(bytes);
  if (members === undefined) return undefined;
  const text = bytes.toString("utf8");
  const value = parse(text);
  if (!isJsonObject(value)) return undefined;
  // JSON.parse keeps one of two equal keys: then the tree has fewer members than the text.
  const seen = { members: 0, odd: oddEscape.test(text), onKeyword };
  return isPlain(value, seen, false) && seen.members === members ? value : undefined;
}

/** Called for each key that begins with "@", except inside the value of `@context`. */
type OnKeyword = (key: string, value: unknown) => void;

function ignore(): void {}

/** Members of all objects, from the bytes alone; undefined when it is too deep or too large to be parsed at all. */
function countMembers(bytes: Buffer): number | undefined {
  let depth = 0;
  let members = 0;
  let nodes = 1;
  for (let index = 0; index < bytes.length; index++) {
    switch (bytes[index]) {
      case quote:
        index = endOfString(bytes, index);
        break;
      case openBrace:
      case openBracket:
        nodes++;
        if (++depth > maxDepth) return undefined;
        break;
      case closeBrace:
      case closeBracket:
        depth--;
        break;
      case colon:
        members++;
        break;
      case comma:
        if (++nodes > maxNodes) return undefined;
        break;
    }
  }
  return nodes > maxNodes ? undefined : members;
}

/** The closing quote; past the end when there is none, which JSON.parse then refuses. */
function endOfString(bytes: Buffer, start: number): number {
  let index = start + 1;
  while (index < bytes.length && bytes[index] !== quote) index += bytes[index] === backslash ? 2 : 1;
  return index;
}

interface Seen {
  members: number;
  /** It may hold a text that cannot be kept. */
  odd: boolean;
  onKeyword: OnKeyword;
}

/** Half a pair can come by an escape only: the bytes are UTF-8. */
const oddEscape = /\\u(0000|d[89a-f])/i;

function isKeepable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

function isPlain(node: object, seen: Seen, inContext: boolean): boolean {
  if (Array.isArray(node)) return node.every((entry: unknown) => isPlainValue(entry, seen, inContext));
  if (!isJsonObject(node)) return true;
  // What JSON.parse made inherits nothing that could be listed; Object.entries would cost three times as much.
  for (const key in node) {
    const value = node[key];
    seen.members++;
    if (key === "__proto__" || (seen.odd && !isKeepable(key))) return false;
    const keyword = key.charCodeAt(0) === at;
    if (keyword && !inContext) seen.onKeyword(key, value);
    if (!isPlainValue(value, seen, inContext || (keyword && key === "@context"))) return false;
  }
  return true;
}

function isPlainValue(value: unknown, seen: Seen, inContext: boolean): boolean {
  if (typeof value === "object") return value === null || isPlain(value, seen, inContext);
  if (typeof value === "number") return Number.isFinite(value);
  return !(seen.odd && typeof value === "string" && !isKeepable(value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const at = 0x40;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
