import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Db, readTable } from "../../store/index.ts";

/** Rows that are held in memory at a time. */
const page = 500;

interface Archive {
  db: Db;
  plugin: string;
  version: string;
  tables: readonly string[];
  /** The folder that it is put into. */
  folder: string;
  now: number;
  progress(done: number): void;
}

/** All of a plugin's tables as JSON lines, packed: a head, then one line a row. Gives the file's name. */
export async function writeArchive(archive: Archive): Promise<string> {
  const { folder, plugin, now } = archive;
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
  const name = `${plugin}-${stamp}.jsonl.gz`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const begun = join(folder, `${name}.part`);
  await pipeline(Readable.from(linesOf(archive)), createGzip(), createWriteStream(begun, { mode: 0o600 }));
  await rename(begun, join(folder, name));
  return name;
}

async function* linesOf({ db, plugin, version, tables, now, progress }: Archive): AsyncGenerator<string> {
  yield `${JSON.stringify({ plugin, version, archivedAt: new Date(now).toISOString(), tables })}\n`;
  let done = 0;
  for (const table of tables) {
    for (let offset = 0; ; offset += page) {
      const rows = await readTable(db, table, { limit: page, offset });
      for (const row of rows) yield `${JSON.stringify({ table, row }, writable)}\n`;
      done += rows.length;
      progress(done);
      if (rows.length < page) break;
    }
  }
}

/** What JSON has no word for. */
function writable(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  // A Buffer has become this before it is asked for.
  if (typeof value === "object" && value !== null && "type" in value && value.type === "Buffer" && "data" in value) {
    return { base64: Buffer.from(value.data as number[]).toString("base64") };
  }
  return value;
}
