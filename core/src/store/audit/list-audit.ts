import type { Db } from "../store.ts";
import { type AuditEntry, toAuditEntry } from "./audit-entry.ts";

export interface AuditFilter {
  /** Milliseconds; this instant and later. */
  since?: number;
  /** A whole verb, or its noun: `peer` for `peer.followed` and `peer.blocked`. */
  verb?: string;
  /** Only what stands before this number. */
  before?: number;
  limit?: number;
}

/** Newest first; 50 unless told. */
export async function listAudit(db: Db, { since, verb, before, limit = 50 }: AuditFilter = {}): Promise<AuditEntry[]> {
  let query = db.selectFrom("audit_entry").selectAll().orderBy("seq", "desc").limit(limit);
  if (since !== undefined) query = query.where("at", ">=", since);
  if (before !== undefined) query = query.where("seq", "<", before);
  if (verb !== undefined) {
    query = verb.includes(".")
      ? query.where("verb", "=", verb)
      : query.where("verb", ">=", `${verb}.`).where("verb", "<", `${verb}/`);
  }
  return (await query.execute()).map(toAuditEntry);
}
