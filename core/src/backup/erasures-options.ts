import type { MasterKey } from "../identity/index.ts";
import type { FactType, Transaction, Tx } from "../jobs/index.ts";
import type { Clock, Log } from "../kit/index.ts";
import type { Db } from "../store/index.ts";
import type { BackupSettings } from "./backup-settings.ts";

/** One kind of thing that is erased for good: the facts that tell of it, and how it is done again after a restore. */
export interface ErasureKind {
  facts: readonly FactType[];
  /** The id in such a fact; undefined when the fact is of another kind. */
  refOf(payload: Readonly<Record<string, unknown>>): string | undefined;
  /** Bears that it is gone already, and that it was never there. */
  eraseAgain(tx: Tx, ref: string): Promise<void>;
}

export interface ErasuresOptions {
  db: Db;
  transaction: Transaction;
  clock: Clock;
  log: Log;
  masterKey: MasterKey;
  origin: string;
  /** Addresses that the node had before. */
  former?: readonly string[];
  data: string;
  settings: BackupSettings;
  kinds: Readonly<Record<string, ErasureKind>>;
}
