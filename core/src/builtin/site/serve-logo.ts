import { Readable } from "node:stream";
import type { Context } from "hono";
import { Refusal } from "../../kit/index.ts";
import { logoPath } from "../../plugin/index.ts";
import type { SiteCtx } from "./site-ctx.ts";

/** The logo, named by its hash and kept for a year; the address of an earlier one leads to the one of today. */
export async function serveLogo(ctx: SiteCtx, c: Context): Promise<Response> {
  const { logo } = ctx.profile.current();
  if (logo === undefined) throw new Refusal("not-found");
  const path = logoPath(logo);
  if (c.req.path !== path) return c.redirect(path, 302);
  const open = await ctx.files.read(logo.sha256);
  if (open === undefined) throw new Refusal("not-found");
  const body = c.req.method === "HEAD" ? null : (Readable.toWeb(open.stream) as ReadableStream<Uint8Array>);
  if (body === null) open.stream.destroy();
  return new Response(body, {
    headers: {
      // By what the bytes are, never by what they say: nothing here can be read as an activity or a page.
      "content-type": logo.mediaType,
      "content-length": String(open.bytes),
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
