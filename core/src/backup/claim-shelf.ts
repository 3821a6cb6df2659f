import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../kit/index.ts";
import type { Shelf } from "./shelf.ts";

const sign = "node.txt";

interface Claim {
  origin: string;
  /** Where the node was before: a shelf of those times is its own. */
  former?: readonly string[] | undefined;
  work: string;
}

/** Writes on the shelf whose it is, or refuses one that has another node's backups: it would tidy them away. */
export async function claimShelf(shelf: Shelf, { origin, former = [], work }: Claim): Promise<void> {
  const owner = await ownerOf(shelf);
  if (owner === origin) return;
  if (owner !== undefined && !former.includes(owner)) {
    throw new Refusal("conflict", {
      message: `${shelf.address} has the backups of ${owner}. Give each node a place of its own.`,
    });
  }
  const text = `${origin}\n`;
  const file = join(work, sign);
  await mkdir(work, { recursive: true, mode: 0o700 });
  await writeFile(file, text);
  const sha256 = createHash("sha256").update(text).digest("hex");
  await shelf.put(sign, { file, bytes: Buffer.byteLength(text), sha256 });
  await rm(file);
}

/** Whose backups a shelf has; undefined when it has none. */
export async function ownerOf(shelf: Shelf): Promise<string | undefined> {
  const stream = await shelf.read(sign);
  if (stream === undefined) return undefined;
  let text = "";
  for await (const part of stream) text += String(part);
  return text.trim();
}
