import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Refusal } from "../kit/index.ts";
import { countPdfPages } from "./pdf/count-pdf-pages.ts";
import { safeName } from "./safe-name.ts";
import { sniffType } from "./sniff-type.ts";

export interface FilesOptions {
  /** A folder of the node's data directory; made when it is not there. */
  dir: string;
  /** Bytes of one file; 50 MiB when left out. */
  limit?: number | undefined;
}

export interface PutFile {
  /** What the uploader calls it: for people only, never a path. */
  name: string;
  /** Told by the uploader; chooses only between plain text, Markdown and CSV. */
  declaredType?: string | undefined;
}

export interface StoredFile {
  name: string;
  mediaType: string;
  bytes: number;
  /** Hexadecimal: its key. */
  sha256: string;
  /** Of a PDF that says it. */
  pages?: number | undefined;
}

export interface OpenFile {
  bytes: number;
  stream: Readable;
}

export interface Files {
  /**
   * Keeps a file for good before it resolves. The same bytes again cost nothing.
   * Refuses with `too-large` and `unsupported-type`.
   */
  put(content: Buffer | AsyncIterable<Uint8Array>, file: PutFile): Promise<StoredFile>;
  /** Keeps bytes that were kept before, as a backup has them. False, and nothing kept, when they are not what the hash says. */
  putBack(sha256: string, content: AsyncIterable<Uint8Array>): Promise<boolean>;
  /** Whole, or from byte `start` to byte `end`, both included. `bytes` is the size of the whole file. */
  read(sha256: string, range?: { start: number; end: number }): Promise<OpenFile | undefined>;
  has(sha256: string): Promise<boolean>;
  /** Nothing happens when it is not there. */
  remove(sha256: string): Promise<void>;
  /** Every hash that is kept, for back-up and check. */
  list(): AsyncIterable<string>;
  /** Reads it whole: false when the bytes are no longer what the hash says. */
  isIntact(sha256: string): Promise<boolean>;
}

export function createFiles({ dir, limit = 50 * 1024 * 1024 }: FilesOptions): Files {
  const pathOf = (sha256: string) => join(dir, sha256.slice(0, 2), sha256);
  const has = async (sha256: string) => isHash(sha256) && (await sizeOf(pathOf(sha256))) !== undefined;
  return {
    async put(content, { name, declaredType }) {
      const draft = await writeDraft(dir, content, limit);
      try {
        const mediaType = await sniffType(draft.path, { name, declaredType });
        if (!mediaType) throw new Refusal("unsupported-type", { message: acceptedTypes });
        const pages = mediaType === "application/pdf" ? await countPdfPages(draft.path) : undefined;
        await keep(draft.path, pathOf(draft.sha256));
        const { bytes, sha256 } = draft;
        return { name: safeName(name, mediaType), mediaType, bytes, sha256, ...(pages !== undefined && { pages }) };
      } finally {
        await rm(draft.path, { force: true });
      }
    },
    async putBack(sha256, content) {
      const draft = await writeDraft(dir, content, Number.MAX_SAFE_INTEGER);
      if (draft.sha256 === sha256) await keep(draft.path, pathOf(sha256));
      else await rm(draft.path, { force: true });
      return draft.sha256 === sha256;
    },
    async read(sha256, range) {
      const bytes = isHash(sha256) ? await sizeOf(pathOf(sha256)) : undefined;
      return bytes === undefined ? undefined : { bytes, stream: createReadStream(pathOf(sha256), range) };
    },
    has,
    async remove(sha256) {
      if (isHash(sha256)) await rm(pathOf(sha256), { force: true });
    },
    list: () => listHashes(dir),
    async isIntact(sha256) {
      if (!(await has(sha256))) return false;
      const hash = createHash("sha256");
      for await (const chunk of createReadStream(pathOf(sha256))) hash.update(chunk);
      return hash.digest("hex") === sha256;
    },
  };
}

const acceptedTypes =
  "Send a PDF, a PNG, JPEG or WebP picture, a Word or OpenDocument file without macros, a ZIP archive without programs, or plain text in UTF-8.";

interface Draft {
  path: string;
  bytes: number;
  sha256: string;
}

async function writeDraft(dir: string, content: Buffer | AsyncIterable<Uint8Array>, limit: number): Promise<Draft> {
  const drafts = join(dir, "drafts");
  await mkdir(drafts, { recursive: true });
  const path = join(drafts, crypto.randomUUID());
  const file = await open(path, "wx", 0o600);
  try {
    return { path, ...(await copy(Buffer.isBuffer(content) ? [content] : content, file, limit)) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function copy(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, file: FileHandle, limit: number) {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > limit) {
      throw new Refusal("too-large", { message: `A file can have ${Math.floor(limit / 1_048_576)} MiB at most.` });
    }
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  return { bytes, sha256: hash.digest("hex") };
}

/** Renamed whole or not at all; the folder is synced, for a name in it is data too. */
async function keep(draft: string, path: string): Promise<void> {
  const folder = join(path, "..");
  await mkdir(folder, { recursive: true });
  await rename(draft, path);
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* listHashes(dir: string): AsyncIterable<string> {
  for (const folder of await namesIn(dir)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const name of await namesIn(join(dir, folder))) if (isHash(name)) yield name;
  }
}

async function namesIn(dir: string): Promise<string[]> {
  return (await readdir(dir).catch(() => [])).sort();
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

function isHash(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}
