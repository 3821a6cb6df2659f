import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BusboyConstructor, BusboyInstance } from "@fastify/busboy";
import { Refusal } from "../../kit/index.ts";
import { type FormState, toValues } from "./form-state.tsx";
import { SentFile } from "./sent-file.ts";

export type Values = FormState["values"];

export interface SentParts {
  values: Values;
  /** By the field's name, in the order in which they were chosen. */
  files: ReadonlyMap<string, readonly SentFile[]>;
  /** Lets go of the files: they are gone then. */
  close(): Promise<void>;
}

export interface MultipartLimits {
  /** Of all files together; a file that goes beyond is left out, and says so when it is read. */
  fileBytes: number;
  /** Of all texts together. */
  textBytes: number;
}

interface ReadMultipart {
  contentType: string;
  /** Where files lie while the form is answered. */
  folder: string;
  limits: MultipartLimits;
  /** Asked once, before the first file, with the fields that came so far: when it says no, no file touches the disk. */
  mayKeep(values: Values): boolean;
}

const parts = { fields: 2000, files: 20, fieldNameSize: 200, headerPairs: 50 };

/** Reads a form as it comes: texts into memory, files onto the disk. What breaks off leaves nothing. */
export async function readMultipart(body: Readable, options: ReadMultipart): Promise<SentParts> {
  const { contentType, folder, limits, mayKeep } = options;
  const { default: Busboy } = await import("@fastify/busboy");
  const texts = new Map<string, string[]>();
  const kept: { field: string; sending: Promise<SentFile> }[] = [];
  const streams = new Set<Readable>();
  const left = { files: limits.fileBytes, texts: limits.textBytes };
  let keeps: boolean | undefined;
  let problem: Refusal | undefined;

  const parser = openParser(Busboy, { contentType, limits });
  const stop = (why: Refusal) => {
    problem ??= why;
    parser.destroy();
  };
  parser.on("field", (name, value, nameCut, valueCut) => {
    left.texts -= Buffer.byteLength(value) + name.length;
    if (nameCut || valueCut || left.texts < 0) return stop(new Refusal("too-large"));
    texts.set(name, [...(texts.get(name) ?? []), value]);
  });
  parser.on("file", (name, stream, filename, _encoding, mimeType) => {
    if (!texts.has(name)) texts.set(name, []);
    keeps ??= mayKeep(toValues(texts));
    streams.add(stream);
    const sending = keep(stream, {
      folder: keeps ? folder : undefined,
      left,
      named: { name: filename ?? "", type: mimeType },
    });
    sending.catch(() => undefined);
    kept.push({ field: name, sending });
  });
  for (const event of ["partsLimit", "filesLimit", "fieldsLimit"] as const) {
    parser.on(event, () => stop(new Refusal("too-large")));
  }

  try {
    await pipeline(body, parser);
    if (problem) throw problem;
    const files = new Map<string, SentFile[]>();
    for (const { field, sending } of kept) {
      const file = await sending;
      // What a browser sends for a field without a file.
      if (file.size > 0) files.set(field, [...(files.get(field) ?? []), file]);
    }
    return { values: toValues(texts), files, close: () => closeAll(kept) };
  } catch (cause) {
    for (const stream of streams) stream.destroy();
    await closeAll(kept);
    throw problem ?? new Refusal("bad-request", { cause });
  }
}

/** Throws at what names no boundary. */
function openParser(
  Busboy: BusboyConstructor,
  { contentType, limits }: { contentType: string; limits: MultipartLimits },
): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      limits: { ...parts, fieldSize: limits.textBytes, fileSize: Number.POSITIVE_INFINITY },
    });
  } catch (cause) {
    throw new Refusal("bad-request", { cause });
  }
}

interface Keep {
  /** Undefined: nothing is kept. */
  folder: string | undefined;
  left: { files: number };
  named: { name: string; type: string };
}

async function keep(stream: Readable, { folder, left, named }: Keep): Promise<SentFile> {
  let handle: FileHandle | undefined;
  let size = 0;
  let isWhole = folder !== undefined;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      left.files -= piece.length;
      if (folder === undefined || left.files < 0) {
        isWhole = false;
        await handle?.truncate();
        continue;
      }
      handle ??= await openNameless(folder);
      await handle.writeFile(piece);
    }
  } catch (error) {
    await handle?.close();
    throw error;
  }
  if (isWhole) return new SentFile({ ...named, size }, handle);
  await handle?.close();
  return new SentFile({ ...named, size }, undefined);
}

/** Its name is taken away at once: whatever happens to this process, nothing stays. */
async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const handle = await open(path, "wx+", 0o600);
  await unlink(path);
  return handle;
}

async function closeAll(kept: readonly { sending: Promise<SentFile> }[]): Promise<void> {
  for (const { sending } of kept) await sending.then((file) => file.close()).catch(() => undefined);
}
