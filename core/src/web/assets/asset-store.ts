import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { Hono } from "hono";
import { chooseEncoding } from "../http/deliver.ts";

export interface Asset {
  /** `local-time.js` */
  name: string;
  type: string;
  body: string;
}

export interface AssetStore {
  /** `/assets/*`, each file for a year: its address changes with its content. */
  readonly app: Hono;
  /** `local-time.js` -> `/assets/local-time.3f9a1c2e.js` */
  path(name: string): string;
}

export function createAssetStore(assets: readonly Asset[]): AssetStore {
  const paths = new Map<string, string>();
  const app = new Hono();
  for (const { name, type, body } of assets) {
    const mark = createHash("sha256").update(body).digest("hex").slice(0, 8);
    const path = `/assets/${name.replace(/(\.[a-z]+)$/, `.${mark}$1`)}`;
    paths.set(name, path);
    const bytes = {
      plain: Buffer.from(body),
      br: once(() => brotliCompressSync(body)),
      gzip: once(() => gzipSync(body)),
    };
    app.get(path, (c) => {
      const encoding = chooseEncoding(c.req.header("accept-encoding"));
      c.header("content-type", type);
      c.header("cache-control", "public, max-age=31536000, immutable");
      c.header("vary", "accept-encoding");
      if (encoding === undefined) return c.body(bytes.plain);
      c.header("content-encoding", encoding);
      return c.body(new Uint8Array(bytes[encoding]()));
    });
  }
  return {
    app,
    path(name) {
      const path = paths.get(name);
      if (path === undefined) throw new Error(`No asset is called ${name}`);
      return path;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
