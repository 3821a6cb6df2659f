import type { Database } from "sqlite3";
import { SqliteConnection } from "./sqlite-connection.ts";
import { explainSqlite } from "./sqlite-problem.ts";

interface ConnectOptions {
  readOnly?: boolean;
  /** Milliseconds that a statement waits for a lock of another process. */
  busyTimeout?: number;
  /** How many prepared statements are kept. */
  statementCache?: number;
}

/** The driver is loaded here, at the first use: a node on PostgreSQL never pays for it. */
export async function connectSqlite(file: string, options: ConnectOptions = {}): Promise<SqliteConnection> {
  const { default: sqlite3 } = await import("sqlite3");
  const mode = options.readOnly ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
  const database = await new Promise<Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, mode, (error) =>
      error ? reject(explainSqlite(error, { file, sql: "open" })) : resolve(opened),
    );
  });
  database.configure("busyTimeout", options.busyTimeout ?? 5000);
  return new SqliteConnection(database, { file, cacheSize: options.statementCache ?? 256 });
}
