import type { Db } from "../store.ts";
import { currentWho } from "./acting-as.ts";
import { appendAudit, type PendingEntry } from "./append-audit.ts";
import type { NewAuditEntry, Who } from "./audit-entry.ts";

/** What recording needs of a transaction; every `Tx` of jobs is one. */
export interface AuditedTx {
  readonly db: Db;
  readonly now: number;
  readonly who?: Who;
  /** When given, entries are kept here and written as the last thing before COMMIT, so that the chain is held for a moment only. */
  readonly audited?: PendingEntry[];
}

/**
 * Records in the audit log, in this transaction: when it fails, nothing was recorded. `by` is for what is done on a known
 * account; else it is who gave the command or made the request, or the node itself.
 * @example await recordAudit(tx, { verb: "peer.blocked", object: "https://spam.example" });
 */
export async function recordAudit(tx: AuditedTx, entry: NewAuditEntry, by?: Who): Promise<void> {
  refuseUnfit(entry);
  const pending = { ...entry, who: by ?? tx.who ?? currentWho(), at: tx.now };
  if (tx.audited) tx.audited.push(pending);
  else await appendAudit(tx.db, [pending]);
}

/** These are mistakes of the caller, found by its first test. */
function refuseUnfit({ verb, object, details = {} }: NewAuditEntry) {
  if (!/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/.test(verb))
    throw new Error(`"${verb}" is no fact name such as peer.blocked.`);
  for (const value of [object, ...Object.values(details)].flat()) {
    if (typeof value !== "string") continue;
    if (value.length > 2000) throw new Error(`${verb}: the audit log takes ids, not texts.`);
    if (/^[^\s/:]+@[^\s/]+\.[^\s/]+$/.test(value)) throw new Error(`${verb}: no address of a person in the audit log.`);
  }
}
