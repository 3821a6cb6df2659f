import { stat } from "node:fs/promises";
import { sql } from "kysely";
import { type Store, StoreProblem } from "../../store/index.ts";
import { type Finding, fault, ok, warning } from "./finding.ts";

const MIB = 1024 * 1024;

/** Takes the writer and changes nothing. */
export async function checkWritable({ store }: { store: Store }): Promise<Finding> {
  const name = store.dialect === "sqlite" ? "SQLite" : "PostgreSQL";
  try {
    await store.transaction((db) => sql`update migration set applied_at = applied_at where 1 = 0`.execute(db));
    return ok("database", `${name}, can be written`);
  } catch (error) {
    const remedy =
      error instanceof StoreProblem
        ? error.remedy
        : "Look into the log of the database; nothing is taken in until it can be written.";
    return fault(
      "database",
      `${name} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      remedy,
    );
  }
}

export async function checkWal({ store }: { store: Store }): Promise<Finding[]> {
  if (store.dialect !== "sqlite") return [];
  const size = await stat(`${store.location}-wal`).then(
    (found) => found.size,
    () => 0,
  );
  const found = `${Math.ceil(size / MIB)} MiB`;
  if (size < 256 * MIB) return [ok("write-ahead log", found)];
  const remedy =
    "Something reads the database without end: close what else has it open (a database browser, a copy). If that is nothing, start the node again.";
  return [warning("write-ahead log", `${found}, and it should be emptied all the time`, remedy)];
}

/** Reads the whole file, on a reader's connection: for a person who asks, not for a clock. A bare `pragma` would take the writer. */
export async function checkIntegrity({ store }: { store: Store }): Promise<Finding[]> {
  if (store.dialect !== "sqlite") return [];
  const found = await quickCheck(store);
  if (found === "ok") return [ok("database file", "no damage found")];
  const remedy =
    "Stop the node and restore the last backup with nri restore; keep the damaged file until that has worked.";
  return [fault("database file", `damaged: ${found.slice(0, 300)}`, remedy)];
}

async function quickCheck({ db }: Store): Promise<string> {
  try {
    const { rows } = await sql<{ quick_check: string }>`select quick_check from pragma_quick_check`.execute(db);
    return rows.map((row) => row.quick_check).join("; ");
  } catch (error) {
    // Some damage ends the check itself.
    if (error instanceof StoreProblem && error.code === "corrupt") return error.message;
    throw error;
  }
}
