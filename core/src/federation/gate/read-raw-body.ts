import { Readable } from "node:stream";

/** FEDERATION.md, limits. */
export const maxActivityBytes = 512 * 1024;
const maxReadMs = 10_000;

type Raw = Buffer | "too-large" | "body-unread";
type IsSmall = (bytes: number) => boolean;

/** The bytes as they came, or why there are none: too many, or a sender that stops or drips. */
export function readRawBody(body: AsyncIterable<Uint8Array>, isSmall: IsSmall): Promise<Raw> {
  return body instanceof Readable ? readStream(body, isSmall) : readChunks(body, isSmall);
}

/** By its events: its iterator costs as much as the digest. What is left unread stays with whoever answers. */
function readStream(body: Readable, isSmall: IsSmall): Promise<Raw> {
  if (body.destroyed || body.readableEnded) return Promise.resolve("body-unread");
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const settle = (raw: Raw) => {
      clearTimeout(timer);
      body.off("data", take).off("end", end).off("close", fail).off("error", fail);
      // One that comes after it was read must not end the process.
      body.on("error", () => undefined);
      resolve(raw);
    };
    const take = (chunk: Uint8Array) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      if (!isSmall(size)) settle("too-large");
    };
    const end = () => settle(Buffer.concat(chunks, size));
    const fail = () => settle("body-unread");
    const timer = setTimeout(fail, maxReadMs);
    body.on("data", take).once("end", end).once("close", fail).once("error", fail);
  });
}

async function readChunks(body: AsyncIterable<Uint8Array>, isSmall: IsSmall): Promise<Raw> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const iterator = body[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), maxReadMs);
  });
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), late]);
      if (next === "late") return "body-unread";
      if (next.done) return Buffer.concat(chunks, size);
      size += next.value.byteLength;
      if (!isSmall(size)) return "too-large";
      chunks.push(next.value);
    }
  } catch {
    return "body-unread";
  } finally {
    clearTimeout(timer);
    iterator.return?.()?.catch?.(() => undefined);
  }
}
