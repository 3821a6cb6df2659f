import { randomUUID, timingSafeEqual } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "../../kit/index.ts";
import { type AuditHead, findHead, type Store } from "../../store/index.ts";
import type { AuditKeys } from "./audit-keys.ts";

export interface Checkpoint {
  /** After a COMMIT that brought new entries: the new end is written down soon. */
  advance(): void;
  /** Writes what is still to be written. */
  settle(): Promise<void>;
  /** `foreign`: its seal does not fit, so somebody else wrote it, or with another master key. */
  read(): Promise<AuditHead | "none" | "foreign">;
  /** Takes the chain as it is now for the right one: after a restore, and said by a person only. */
  accept(): Promise<void>;
  /** The node goes to another address: from now on the seal is of that one. */
  moveTo(origin: string): Promise<void>;
}

interface Deps {
  store: Store;
  folder: string;
  origin: string;
  keys: AuditKeys;
  log: Log;
}

/**
 * The end of the audit log, in the file `audit.head` beside the database, sealed by the master key. Without it nobody could
 * tell a log whose end was cut off, or that was written anew as a whole, from the right one.
 */
export function createCheckpoint({ store, folder, origin: now, keys, log }: Deps): Checkpoint {
  const file = join(folder, "audit.head");
  let writing: Promise<void> = Promise.resolve();
  let wanted = false;
  let origin = now;

  const sealOf = ({ seq, hash }: AuditHead) => keys.seal(`${origin} ${seq} ${hash}`);

  const read: Checkpoint["read"] = async () => {
    const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (text === undefined) return "none";
    const kept = parse(text);
    return kept && isSame(kept.seal, sealOf(kept)) ? { seq: kept.seq, hash: kept.hash } : "foreign";
  };

  const stands = async ({ seq, hash }: AuditHead) => {
    const row = await store.db.selectFrom("audit_entry").select("hash").where("seq", "=", seq).executeTakeFirst();
    return row?.hash === hash;
  };

  /** Never back, and never over what contradicts the chain: that is for a person to look at. */
  const goesOn = async (before: Awaited<ReturnType<Checkpoint["read"]>>, head: AuditHead) => {
    if (before === "none") return true;
    return before !== "foreign" && before.seq < head.seq && stands(before);
  };

  const write = async (force: boolean) => {
    wanted = false;
    const head = await findHead(store.db);
    if (head === undefined) return;
    if (!force && !(await goesOn(await read(), head))) return;
    await writeWhole(file, `${JSON.stringify({ ...head, seal: sealOf(head) })}\n`);
    log.info({ audit_seq: head.seq, audit_hash: head.hash }, "audit checkpoint");
  };

  const advance = () => {
    if (wanted) return;
    wanted = true;
    writing = writing
      .then(() => write(false))
      .catch((error: unknown) =>
        log.error({ file, error: String(error) }, "the audit checkpoint could not be written"),
      );
  };

  return {
    advance,
    read,
    settle: () => writing,
    accept: () => writing.then(() => write(true)),
    async moveTo(to) {
      await writing;
      const seen = await read();
      const isWhole = typeof seen === "object" && (await stands(seen));
      origin = to;
      if (isWhole) await write(true);
    },
  };
}

function parse(text: string): (AuditHead & { seal: string }) | undefined {
  try {
    const { seq, hash, seal } = JSON.parse(text) as Record<string, unknown>;
    if (typeof seq !== "number" || typeof hash !== "string" || typeof seal !== "string") return undefined;
    return { seq, hash, seal };
  } catch {
    return undefined;
  }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

async function writeWhole(file: string, text: string) {
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
