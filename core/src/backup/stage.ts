import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Staged } from "./shelf.ts";

/** Writes a stream to a file of this machine, and tells its size and hash. */
export async function stage(source: Readable, file: string): Promise<Staged> {
  const passed = hashing();
  await pipeline(source, passed.stream, createWriteStream(file, { mode: 0o600 }));
  return { file, ...passed.result() };
}

/** Lets everything through and remembers how much it was, and its SHA-256. */
export function hashing() {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, sha256: hash.digest("hex") }) };
}
