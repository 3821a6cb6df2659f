import { sql } from "kysely";
import type { Transaction } from "../../jobs/index.ts";
import type { Clock, Ids, Log } from "../../kit/index.ts";
import { type Db, dialectOf } from "../../store/index.ts";
import type { MasterKey } from "../master-key.ts";
import type { Secrets } from "./secrets.ts";

export interface PeopleOptions {
  db: Db;
  clock: Clock;
  ids: Ids;
  /** `https://host`, fixed at init. */
  origin: string;
  masterKey: MasterKey;
  log: Log;
  /** To note when a session was last used; asked outside of other transactions only. */
  transaction: Transaction;
}

export type PeopleDeps = Omit<PeopleOptions, "masterKey"> & { secrets: Secrets };

/** Held until COMMIT by whoever changes who belongs here: no two become the first owner, and one owner always stays. */
export async function holdPeople(db: Db): Promise<void> {
  // On SQLite the writer is alone anyway.
  if (dialectOf(db) !== "postgres") return;
  await sql`select pg_advisory_xact_lock(hashtext('nri.person.' || current_schema()))`.execute(db);
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
