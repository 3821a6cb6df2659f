import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Json } from "../../kit/index.ts";

const activityJson = "application/activity+json";
const ldJson = 'application/ld+json; profile="https://www.w3.org/ns/activitystreams"';

interface Answer {
  status?: 200 | 410;
  type?: string;
  /** False for what only some may read. */
  shared?: boolean;
}

/** A document as it is stored, with a weak ETag; 304 when the asker has it. */
export function respond(c: Context, document: string, { status = 200, type, shared = true }: Answer = {}): Response {
  const etag = `W/"${createHash("sha1").update(document).digest("base64url")}"`;
  c.header("etag", etag);
  c.header("vary", "Accept, Signature");
  c.header("cache-control", shared ? "public, max-age=60" : "private, no-store");
  if (status === 200 && matches(c.req.header("if-none-match"), etag)) return c.body(null, 304);
  return c.body(document, status, { "content-type": type ?? documentType(c.req.header("accept")) });
}

export function respondJson(c: Context, document: Json, answer?: Answer): Response {
  return respond(c, JSON.stringify(document), answer);
}

/** What is not there, or not for the asker: the same answer. */
export function respondMissing(c: Context): Response {
  return c.body(null, 404, { vary: "Accept, Signature", "cache-control": "no-store" });
}

/** True when a browser asks: it names HTML and no ActivityPub type before it. */
export function wantsPage(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  const html = accept.indexOf("text/html");
  const ours = accept.search(/application\/(activity\+json|ld\+json)/);
  return html >= 0 && (ours < 0 || html < ours);
}

function documentType(accept: string | undefined): string {
  const asksLd = accept?.includes("application/ld+json") === true && !accept.includes(activityJson);
  return asksLd ? ldJson : activityJson;
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return header.split(",").some((tag) => tag.trim() === "*" || opaque(tag) === opaque(etag));
}
