import { createHmac, timingSafeEqual } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** That something was erased: which kind of thing, and its id. Never what it was, nor of whom. */
export interface Erasure {
  kind: string;
  /** An id of this node, or the IRI of what another node had shared. */
  ref: string;
  /** Milliseconds. */
  at: number;
}

export interface ErasureLedger {
  /** On the disk when it resolves. */
  add(erasures: readonly Erasure[]): Promise<void>;
  /** Everything that was ever erased, each once, in the order of erasing. `bad` lines were not written by this node. */
  read(): Promise<{ erasures: Erasure[]; bad: number }>;
  /** How large it is: grows with each erasure. */
  bytes(): Promise<number>;
}

/**
 * What was erased, in a file outside the database that is only added to: a backup from before an erasure does not know of it. One
 * line of JSON each, with a keyed hash, so that nobody can erase things by adding lines.
 */
export function createErasureLedger({ file, key }: { file: string; key: Buffer }): ErasureLedger {
  return {
    async add(erasures) {
      if (erasures.length === 0) return;
      const handle = await open(file, "a", 0o600);
      try {
        const { size } = await handle.stat();
        // A line that a power cut tore must not take the next one along.
        const text = erasures.map((one) => `${toErasureLine(one, key)}\n`).join("");
        await handle.writeFile(size > 0 ? `\n${text}` : text);
        await handle.sync();
        if (size === 0) await syncFolder(dirname(file));
      } finally {
        await handle.close();
      }
    },
    async read() {
      const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return "";
        throw error;
      });
      return parseErasureLines(text, key);
    },
    bytes: () =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
  };
}

export function toErasureLine({ kind, ref, at }: Erasure, key: Buffer): string {
  return JSON.stringify({ kind, ref, at, mac: macOf({ kind, ref, at }, key) });
}

export function parseErasureLines(text: string, key: Buffer): { erasures: Erasure[]; bad: number } {
  const found = new Map<string, Erasure>();
  let bad = 0;
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const erasure = parseLine(line, key);
    if (erasure) found.set(`${erasure.kind} ${erasure.ref} ${erasure.at}`, erasure);
    else bad += 1;
  }
  return { erasures: [...found.values()].sort((a, b) => a.at - b.at), bad };
}

function parseLine(line: string, key: Buffer): Erasure | undefined {
  try {
    const { kind, ref, at, mac }: Record<string, unknown> = JSON.parse(line);
    if (typeof kind !== "string" || typeof ref !== "string" || typeof at !== "number") return undefined;
    const made = Buffer.from(macOf({ kind, ref, at }, key));
    const given = Buffer.from(String(mac));
    return given.length === made.length && timingSafeEqual(given, made) ? { kind, ref, at } : undefined;
  } catch {
    return undefined;
  }
}

function macOf({ kind, ref, at }: Erasure, key: Buffer): string {
  return createHmac("sha256", key)
    .update(JSON.stringify([kind, ref, at]))
    .digest("hex")
    .slice(0, 32);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
