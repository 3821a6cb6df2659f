import type { Kysely } from "kysely";
import { SqliteAdapter } from "kysely";
import type { Dialect } from "./store.ts";

/** For the few places where the two databases need different SQL. */
export function dialectOf(db: Pick<Kysely<never>, "getExecutor">): Dialect {
  return db.getExecutor().adapter instanceof SqliteAdapter ? "sqlite" : "postgres";
}
