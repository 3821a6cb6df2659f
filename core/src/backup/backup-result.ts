import { Refusal } from "../kit/index.ts";
import type { BackupCopyRow } from "./copy-store.ts";

export interface BackupResult {
  name: string;
  shelf: string;
  bytes: number;
  /** Milliseconds; undefined when it did not come to that, or failed. */
  verifiedAt: number | undefined;
  problem: string | undefined;
}

export function toResult({ name, shelf, bytes, verified_at, problem }: BackupCopyRow): BackupResult {
  return { name, shelf, bytes, verifiedAt: verified_at ?? undefined, problem: problem ?? undefined };
}

export function allFailed(results: readonly BackupResult[]): Refusal {
  const lines = results.map(({ shelf, problem }) => ({ path: shelf, message: problem ?? "nothing was kept" }));
  return new Refusal("unavailable", { message: "No backup was made.", problems: lines });
}
