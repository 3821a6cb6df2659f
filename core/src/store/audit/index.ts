/** audit: what was done to this node and on whose account; only added to, each entry bound to the one before by its hash. */
export { actingAs, becomes, currentWho } from "./acting-as.ts";
export { appendAudit, findHead, type PendingEntry } from "./append-audit.ts";
export type { AuditEntry, NewAuditEntry, Who } from "./audit-entry.ts";
export { type AuditFilter, listAudit } from "./list-audit.ts";
export { type AuditedTx, recordAudit } from "./record-audit.ts";
export { type AuditHead, type ChainVerdict, verifyAudit } from "./verify-audit.ts";
