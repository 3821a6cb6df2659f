import { Readable } from "node:stream";
import type { Context } from "hono";
import type { Output, OutputFile } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { PageEnv } from "../../web/index.ts";
import type { OutputsCtx } from "./outputs-ctx.ts";

interface Served {
  output: Output;
  file: OutputFile;
}

/**
 * A file of ours: saved rather than opened, in a sandbox should somebody open it, named by its hash for caches, and in parts for who
 * was cut off (RFC 9110 section 14, one range at a time).
 */
export async function serveFile(ctx: OutputsCtx, c: Context<PageEnv>, { output, file }: Served): Promise<Response> {
  const tag = `"${file.sha256}"`;
  const headers = new Headers({
    "content-type": file.mediaType.startsWith("text/") ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    "content-disposition": disposition(file.name),
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cache-control": output.visibility === "published" ? "public, max-age=86400" : "private, no-store",
    "accept-ranges": "bytes",
    etag: tag,
  });
  if (c.req.header("if-none-match")?.includes(tag)) return new Response(null, { status: 304, headers });
  const part = c.req.header("if-range") === undefined || c.req.header("if-range") === tag;
  const range = part ? readRange(c.req.header("range"), file.bytes) : undefined;
  const isHead = c.req.method === "HEAD";
  const open = isHead ? undefined : await ctx.files.read(file.sha256, range);
  if (!isHead && open === undefined) throw new Refusal("not-found");
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${file.bytes}`);
  headers.set("content-length", String(range ? range.end - range.start + 1 : file.bytes));
  const body = open && (Readable.toWeb(open.stream) as ReadableStream<Uint8Array>);
  return new Response(body ?? null, { status: range ? 206 : 200, headers });
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-100`; whatever else is asked for gets the whole. */
function readRange(header: string | undefined, bytes: number): { start: number; end: number } | undefined {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  const start = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return start <= end ? { start, end } : undefined;
}

/** RFC 6266: a plain name for old programs, the real one for all others. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const real = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`;
}
