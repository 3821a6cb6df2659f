import type { Db } from "../store.ts";
import { type AuditEntry, type AuditRow, canonical, hashEntry, toAuditEntry } from "./audit-entry.ts";

export interface AuditHead {
  seq: number;
  hash: string;
}

export type ChainVerdict =
  | { whole: true; entries: number; head: AuditHead | undefined }
  /** `entry` is the first that is not as it was written. */
  | { whole: false; entry: number; what: string };

interface VerifyOptions {
  /** An end of the chain that was seen before: it must still be there. */
  seen?: AuditHead | undefined;
  progress?(done: number): void;
}

const PAGE = 500;

/**
 * Walks the chain from its beginning, a page at a time. Finds every entry that was changed, taken out, put in or moved, and
 * with `seen` also an end that was cut off. Not found without `seen`: a whole chain that was written anew.
 */
export async function verifyAudit(db: Db, { seen, progress }: VerifyOptions = {}): Promise<ChainVerdict> {
  let head: AuditHead = { seq: 0, hash: "" };
  for (;;) {
    const rows = await readAfter(db, head.seq);
    for (const row of rows) {
      const what = faultOf(row, head) ?? contradicts(row, seen);
      if (what !== undefined) return { whole: false, entry: head.seq + 1, what };
      head = row;
    }
    progress?.(head.seq);
    if (rows.length < PAGE) break;
  }
  if (seen && seen.seq > head.seq) {
    const count = seen.seq - head.seq;
    return { whole: false, entry: head.seq + 1, what: `${count} at the end ${count === 1 ? "is" : "are"} missing` };
  }
  const { seq, hash } = head;
  return { whole: true, entries: seq, head: seq === 0 ? undefined : { seq, hash } };
}

function readAfter(db: Db, seq: number): Promise<AuditRow[]> {
  // What somebody put below the first number would not be met otherwise.
  const from = seq === 0 ? Number.MIN_SAFE_INTEGER : seq;
  return db.selectFrom("audit_entry").selectAll().where("seq", ">", from).orderBy("seq").limit(PAGE).execute();
}

function faultOf(row: AuditRow, before: AuditHead): string | undefined {
  if (row.seq !== before.seq + 1) return row.seq > before.seq ? "it is missing" : "an entry stands before the first";
  if (row.previous !== before.hash) return "it does not follow the entry before it";
  const entry = readEntry(row);
  return entry && hashEntry(entry) === row.hash ? undefined : "it is not what was written";
}

function readEntry(row: AuditRow): AuditEntry | undefined {
  try {
    const entry = toAuditEntry(row);
    return canonical(entry.details) === row.details ? entry : undefined;
  } catch {
    return undefined;
  }
}

function contradicts(row: AuditRow, seen: AuditHead | undefined): string | undefined {
  return seen?.seq === row.seq && seen.hash !== row.hash ? "the chain up to it was written anew" : undefined;
}
