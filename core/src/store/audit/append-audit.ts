import { sql } from "kysely";
import { dialectOf } from "../dialect-of.ts";
import type { Db } from "../store.ts";
import { canonical, hashEntry, type NewAuditEntry, type Who } from "./audit-entry.ts";

export type PendingEntry = NewAuditEntry & { who: Who; at: number };

/**
 * Puts entries at the end of the chain. On PostgreSQL one transaction at a time: whoever holds the end keeps it until
 * COMMIT, so this comes last in a transaction. On SQLite the writer is alone anyway.
 */
export async function appendAudit(db: Db, entries: readonly PendingEntry[]): Promise<void> {
  if (entries.length === 0) return;
  if (dialectOf(db) === "postgres") {
    await sql`select pg_advisory_xact_lock(hashtext('nri.audit_entry.' || current_schema()))`.execute(db);
  }
  let { seq, hash: previous } = (await findHead(db)) ?? { seq: 0, hash: "" };
  for (const { who, at, verb, object = null, details = {} } of entries) {
    seq++;
    const whole = { seq, at, who: { kind: who.kind, id: clean(who.id) }, verb, object: clean(object), previous };
    const text = cleanText(canonical(details));
    const hash = hashEntry({ ...whole, details: JSON.parse(text) });
    await db
      .insertInto("audit_entry")
      .values({
        seq,
        at,
        who_kind: who.kind,
        who_id: whole.who.id,
        verb,
        object: whole.object,
        details: text,
        previous,
        hash,
      })
      .execute();
    previous = hash;
  }
}

/** The last entry's number and hash. */
export function findHead(db: Db): Promise<{ seq: number; hash: string } | undefined> {
  return db.selectFrom("audit_entry").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
}

/** PostgreSQL takes no NUL, and half a surrogate pair does not survive UTF-8. */
function clean(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : text.replaceAll("\0", "").toWellFormed();
}

function cleanText(json: string): string {
  return canonical(JSON.parse(json, (_, value) => (typeof value === "string" ? clean(value) : value)));
}
