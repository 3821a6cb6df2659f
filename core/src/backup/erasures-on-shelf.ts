import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Erasure, parseErasureLines, toErasureLine } from "./erasure-ledger.ts";
import type { Shelf } from "./shelf.ts";

interface PutErasures {
  erasures: readonly Erasure[];
  key: Buffer;
  work: string;
}

/** Beside the backups, a small file each: what is there already is not written again. */
export async function putErasures(shelf: Shelf, { erasures, key, work }: PutErasures): Promise<void> {
  if (erasures.length === 0) return;
  const there = new Set((await shelf.list("erasures/")).map(({ path }) => path));
  await mkdir(work, { recursive: true, mode: 0o700 });
  for (const erasure of erasures) {
    const line = `${toErasureLine(erasure, key)}\n`;
    const sha256 = createHash("sha256").update(line).digest("hex");
    const path = `erasures/${erasure.at}-${sha256.slice(0, 16)}.json`;
    if (there.has(path)) continue;
    const file = join(work, `erasure-${sha256}`);
    await writeFile(file, line, { mode: 0o600 });
    await shelf.put(path, { file, bytes: Buffer.byteLength(line), sha256 });
    await rm(file);
  }
}

export async function readErasures(shelf: Shelf, key: Buffer): Promise<{ erasures: Erasure[]; bad: number }> {
  let text = "";
  for (const { path } of await shelf.list("erasures/")) {
    const stream = await shelf.read(path);
    if (stream) for await (const part of stream) text += String(part);
  }
  return parseErasureLines(text, key);
}
