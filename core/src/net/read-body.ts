import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { fetchChecks as checks } from "./fetch-checks.ts";
import { FetchProblem, toFetchProblem } from "./fetch-problem.ts";

interface Incoming {
  url: string;
  stream: Readable;
  encoding: string | undefined;
  length: string | undefined;
  maxBytes: number;
}

/** The body's bytes after decompression; stops with `too-large` at the first byte over the limit. */
export async function* readBody({ url, stream, encoding, length, maxBytes }: Incoming): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    if (length !== undefined && !checks.isSmall(Number(length), maxBytes)) throw new FetchProblem("too-large", url);
    const decoder = decoderFor(encoding, url);
    const bytes: AsyncIterable<Buffer> = decoder ? pipeline(stream, decoder, ignore) : stream;
    for await (const chunk of bytes) {
      size += chunk.length;
      if (!checks.isSmall(size, maxBytes)) throw new FetchProblem("too-large", url);
      yield chunk;
    }
  } catch (error) {
    throw toFetchProblem(error, url);
  } finally {
    stream.destroy();
  }
}

function decoderFor(encoding: string | undefined, url: string): Transform | undefined {
  switch (encoding?.trim().toLowerCase() ?? "") {
    case "":
    case "identity":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new FetchProblem("encoding", url);
  }
}

// The reader above sees the same error; pipeline only wants somebody to tell.
function ignore(): void {}
