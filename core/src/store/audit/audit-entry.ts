import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

declare module "../tables.ts" {
  interface Tables {
    audit_entry: AuditRow;
  }
}

export interface AuditRow {
  seq: number;
  at: number;
  who_kind: string;
  who_id: string | null;
  verb: string;
  object: string | null;
  /** Canonical JSON (RFC 8785). */
  details: string;
  /** The hash of the entry before; empty for the first. */
  previous: string;
  /** SHA-256 in hexadecimal digits. */
  hash: string;
}

/**
 * On whose account something was done: `operator` at the command line, `token` with its id, `person` and `visitor` by keyed
 * hash, `peer` with its origin, or the node by itself.
 */
export interface Who {
  kind: "operator" | "token" | "person" | "visitor" | "peer" | "system";
  id?: string | undefined;
  /** What a token or a person may do; the verbs ask. Everybody else is not bounded by scopes. */
  scopes?: readonly string[] | undefined;
}

type Detail = string | number | boolean | null;

/** What was done. Ids, counts and keyed hashes only: an entry can never be taken back, so it never holds personal data. */
export interface NewAuditEntry {
  /** Past tense, `noun.verb`: `peer.blocked`, `token.revoked`. */
  verb: string;
  /** The id of what it was done to. */
  object?: string | undefined;
  details?: Readonly<Record<string, Detail | readonly Detail[]>>;
}

export interface AuditEntry {
  /** Counts from 1 without a gap. */
  seq: number;
  /** Milliseconds. */
  at: number;
  who: { kind: string; id: string | null };
  verb: string;
  object: string | null;
  details: unknown;
  previous: string;
  hash: string;
}

export function canonical(value: unknown): string {
  return canonicalize(value) ?? "null";
}

/** SHA-256 over the canonical JSON (RFC 8785) of everything in the entry but its hash; the previous hash is part of it. */
export function hashEntry({ hash: _, ...entry }: Omit<AuditEntry, "hash"> & { hash?: string }): string {
  return createHash("sha256").update(canonical(entry)).digest("hex");
}

/** Throws when the details are no JSON. */
export function toAuditEntry(row: AuditRow): AuditEntry {
  const { seq, at, verb, object, previous, hash } = row;
  const details: unknown = JSON.parse(row.details);
  return { seq, at, who: { kind: row.who_kind, id: row.who_id }, verb, object, details, previous, hash };
}
