import { Readable } from "node:stream";
import { toBackupKeys } from "./backup-keys.ts";
import type { BackupsOptions } from "./backups-options.ts";
import { readManifest } from "./find-backups.ts";
import { filesOf } from "./manifest.ts";
import { openShelf } from "./open-shelf.ts";
import type { OnShelf, Shelf } from "./shelf.ts";

/** One backup as a place of its own in a `.tar`, still encrypted: unpacked, `nri restore` takes the folder. */
export async function packBackup(
  { settings, masterKey, clock }: BackupsOptions,
  { name, shelf: address }: { name: string; shelf: string },
): Promise<Readable> {
  const shelf = await openShelf(address, settings);
  try {
    const manifest = await readManifest(shelf, name, toBackupKeys(masterKey));
    const wanted = new Set(filesOf(manifest));
    const files = (await shelf.list("files/")).filter(({ path }) => wanted.has(path));
    const around = (await shelf.list("")).filter(({ path }) => path === "node.txt");
    const entries = [
      ...around,
      ...(await shelf.list(`backups/${name}/`)),
      ...(await shelf.list("erasures/")),
      ...files,
    ];
    return Readable.from(toTar(shelf, entries, clock.now()), { objectMode: false });
  } catch (error) {
    await shelf.close();
    throw error;
  }
}

const folder = "nri-backup";
const block = 512;

async function* toTar(shelf: Shelf, entries: readonly OnShelf[], now: number): AsyncGenerator<Buffer> {
  try {
    for (const { path, bytes } of entries) {
      const content = await shelf.read(path);
      if (content === undefined) throw new Error(`${path} is gone from ${shelf.address}`);
      yield header(`${folder}/${path}`, bytes, now);
      let told = 0;
      for await (const chunk of content) {
        told += chunk.length;
        yield chunk;
      }
      if (told !== bytes) throw new Error(`${path} changed while it was read`);
      yield Buffer.alloc((block - (bytes % block)) % block);
    }
    yield Buffer.alloc(2 * block);
  } finally {
    await shelf.close();
  }
}

/** POSIX ustar. */
function header(path: string, bytes: number, now: number): Buffer {
  const head = Buffer.alloc(block);
  const put = (text: string, at: number) => head.write(text, at, "latin1");
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, "0");
  put(path, 0);
  put(`${octal(0o600, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  // Eight gibibytes and more: GNU's base 256, which every tar of today reads.
  if (bytes < 8 ** 11) put(`${octal(bytes, 11)}\0`, 124);
  else {
    head.writeUInt8(0x80, 124);
    head.writeBigUInt64BE(BigInt(bytes), 128);
  }
  put(`${octal(Math.floor(now / 1000), 11)}\0`, 136);
  put("        0", 148);
  put("ustar\x0000", 257);
  const sum = head.reduce((total, byte) => total + byte, 0);
  put(`${octal(sum, 6)}\0 `, 148);
  return head;
}
