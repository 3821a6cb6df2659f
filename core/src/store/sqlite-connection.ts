import type { Database, RunResult, Statement } from "sqlite3";
import { checkBinding } from "./bindings.ts";
import { explainSqlite } from "./sqlite-problem.ts";

export type Row = Record<string, unknown>;

/** A kept EXPLAIN counts as running although it has ended: the next read's snapshot then stays open for ever. */
const LEAVES_A_SNAPSHOT = /^\s*(explain|pragma)\b/i;

/**
 * One sqlite3 connection that keeps prepared statements, least recently used first. One statement at a time: a second one
 * would block a thread of the pool inside SQLite's mutex.
 */
export class SqliteConnection {
  readonly #database: Database;
  readonly #file: string;
  readonly #idle = new Map<string, Statement>();
  readonly #cacheSize: number;

  constructor(database: Database, { file, cacheSize }: { file: string; cacheSize: number }) {
    this.#database = database;
    this.#file = file;
    this.#cacheSize = cacheSize;
  }

  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) =>
      this.#database.exec(sql, (error) => (error ? reject(this.#explain(error, sql)) : resolve())),
    );
  }

  /** Always to the last row: `.get()` would leave a read snapshot open, and the next query on this connection stale. */
  async all(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const statement = await this.#take(sql, parameters);
    return new Promise((resolve, reject) =>
      statement.all<Row>([...parameters], (error, rows) => {
        if (error) reject(this.#discard(statement, error, sql));
        else {
          this.#keep(sql, statement);
          resolve(rows);
        }
      }),
    );
  }

  async run(sql: string, parameters: readonly unknown[] = []): Promise<{ changes: number; lastId: number }> {
    const statement = await this.#take(sql, parameters);
    const done = this.#settle(sql, statement);
    return new Promise((resolve, reject) =>
      statement.run([...parameters], function (this: RunResult, error: Error | null) {
        const failed = done(error);
        if (failed) reject(failed);
        else resolve({ changes: this.changes, lastId: this.lastID });
      }),
    );
  }

  async close(): Promise<void> {
    // close() answers SQLITE_BUSY while a statement lives.
    for (const statement of this.#idle.values()) statement.finalize();
    this.#idle.clear();
    await new Promise<void>((resolve, reject) =>
      this.#database.close((error) => (error ? reject(this.#explain(error, "close")) : resolve())),
    );
  }

  /** Taken out of the cache while in use, so that nobody binds over a running statement. */
  async #take(sql: string, parameters: readonly unknown[]): Promise<Statement> {
    for (const value of parameters) checkBinding(value);
    const kept = this.#idle.get(sql);
    if (kept) {
      this.#idle.delete(sql);
      return kept;
    }
    return new Promise((resolve, reject) => {
      const statement: Statement = this.#database.prepare(sql, (error) =>
        error ? reject(this.#explain(error, sql)) : resolve(statement),
      );
    });
  }

  #settle(sql: string, statement: Statement) {
    return (error: Error | null) => {
      if (error) return this.#discard(statement, error, sql);
      this.#keep(sql, statement);
      return undefined;
    };
  }

  #keep(sql: string, statement: Statement): void {
    if (LEAVES_A_SNAPSHOT.test(sql)) {
      statement.finalize();
      return;
    }
    this.#idle.set(sql, statement);
    const [oldest] = this.#idle.size > this.#cacheSize ? this.#idle : [];
    if (!oldest) return;
    this.#idle.delete(oldest[0]);
    oldest[1].finalize();
  }

  #discard(statement: Statement, error: Error, sql: string): Error {
    statement.finalize();
    return this.#explain(error, sql);
  }

  #explain(error: Error, sql: string): Error {
    return explainSqlite(error, { file: this.#file, sql });
  }
}
