import { Readable } from "node:stream";
import { Hono } from "hono";
import type { Files, Images } from "../files/index.ts";
import { Refusal } from "../kit/index.ts";

const types = { webp: "image/webp", jpg: "image/jpeg" } as const;

interface Deps {
  images: Images;
  files: Files;
}

/**
 * Copies of pictures, and nothing else that `files` keeps: what is no copy is not there. The path says the type and the hash, so
 * that an answer never changes and can never be taken for a document.
 */
export function pictureRoutes({ images, files }: Deps): Hono {
  const app = new Hono();
  app.get("/pictures/:file{[0-9a-f]{64}\\.(?:webp|jpg)}", async (c) => {
    const [sha256 = "", ending] = c.req.param("file").split(".");
    const mediaType = ending === "jpg" ? types.jpg : types.webp;
    const copy = await images.findCopy(sha256);
    if (copy?.mediaType !== mediaType) throw new Refusal("not-found");
    const headers = new Headers({
      "content-type": mediaType,
      "content-length": String(copy.bytes),
      "content-disposition": "inline",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "cache-control": "public, max-age=31536000, immutable",
      etag: `"${sha256}"`,
    });
    if (c.req.header("if-none-match")?.includes(`"${sha256}"`)) return new Response(null, { status: 304, headers });
    const opened = c.req.method === "HEAD" ? undefined : await files.read(sha256);
    if (c.req.method !== "HEAD" && opened === undefined) throw new Refusal("not-found");
    const body = opened && (Readable.toWeb(opened.stream) as ReadableStream<Uint8Array>);
    return new Response(body ?? null, { headers });
  });
  return app;
}
