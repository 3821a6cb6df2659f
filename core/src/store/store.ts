import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;
export type Dialect = "sqlite" | "postgres";

export interface Store {
  /** For reading, outside transactions. Inside one use only the `db` that the transaction hands over. */
  readonly db: Db;
  readonly dialect: Dialect;
  /** The file, or the PostgreSQL URL without its password: for messages. */
  readonly location: string;
  /** Runs alone: on SQLite behind the one writer, on PostgreSQL in a transaction of its own. */
  transaction<T>(run: (db: Db) => Promise<T>): Promise<T>;
  /**
   * Group commit: what queued while the last COMMIT ran shares the next one. When one of a group throws, the group is
   * rolled back and replayed one by one, so `run` may be called twice and must touch nothing but the database.
   */
  grouped<T>(run: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** One step forward; runs once, inside a transaction. Never edited after it has landed. */
export type Migration = (db: Kysely<never>, dialect: Dialect) => Promise<void>;
