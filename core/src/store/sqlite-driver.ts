import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult, RootOperationNode } from "kysely";
import { SqliteAdapter, SqliteIntrospector } from "kysely";
import { CheckedSqliteCompiler } from "./bindings.ts";
import { givesRows, onlyReads } from "./reads.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import type { Turnstile } from "./turnstile.ts";

export interface SqliteConnections {
  /** One connection: whoever holds it is the only writer. */
  writer: Turnstile<SqliteConnection>;
  readers: Turnstile<SqliteConnection>;
}

/** Selects go to a reader, everything else to the writer; a transaction holds the writer from BEGIN to COMMIT. */
export function sqliteDialect(connections: SqliteConnections): Dialect {
  return {
    createAdapter: () => new ConcurrentSqliteAdapter(),
    createDriver: () => new SqliteDriver(connections),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new CheckedSqliteCompiler(),
  };
}

class ConcurrentSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true;
  }
  override get supportsTransactionalDdl() {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #connections: SqliteConnections;
  readonly #open = new WeakMap<DatabaseConnection, SqliteConnection>();

  constructor(connections: SqliteConnections) {
    this.#connections = connections;
  }

  async init() {}
  async releaseConnection() {}
  async destroy() {}

  /** No physical connection yet: the query, or BEGIN, says which one it needs. */
  async acquireConnection(): Promise<DatabaseConnection> {
    const connection: DatabaseConnection = {
      executeQuery: (query) => this.#execute(connection, query),
      async *streamQuery(): AsyncIterableIterator<never> {
        yield await Promise.reject(new Error("Streaming is not offered: page through the rows by key."));
      },
    };
    return connection;
  }

  async beginTransaction(connection: DatabaseConnection) {
    const writer = await this.#connections.writer.take();
    try {
      // A deferred BEGIN that writes later can be refused with BUSY in the middle.
      await writer.run("begin immediate");
    } catch (error) {
      this.#connections.writer.give(writer);
      throw error;
    }
    this.#open.set(connection, writer);
  }

  async commitTransaction(connection: DatabaseConnection) {
    const writer = this.#open.get(connection);
    if (!writer) throw new Error("There is no transaction to commit.");
    await writer.run("commit");
    this.#release(connection, writer);
  }

  /** Kysely calls this after a failed COMMIT as well: that is why a failed COMMIT keeps the writer. */
  async rollbackTransaction(connection: DatabaseConnection) {
    const writer = this.#open.get(connection);
    if (!writer) return;
    // A full disk or an I/O error has rolled back already; then ROLLBACK is an error that changes nothing.
    await writer.run("rollback").catch(() => undefined);
    this.#release(connection, writer);
  }

  #release(connection: DatabaseConnection, writer: SqliteConnection) {
    this.#open.delete(connection);
    this.#connections.writer.give(writer);
  }

  async #execute<R>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<R>> {
    const bound = this.#open.get(connection);
    if (bound) return execute<R>(bound, query);
    const turnstile = onlyReads(query.query) ? this.#connections.readers : this.#connections.writer;
    const taken = await turnstile.take();
    try {
      return await execute<R>(taken, query);
    } finally {
      turnstile.give(taken);
    }
  }
}

async function execute<R>(connection: SqliteConnection, { query, sql, parameters }: CompiledQuery) {
  // run() would lose the rows of RETURNING.
  if (givesRows(query, sql)) return { rows: asRows<R>(await connection.all(sql, parameters)) };
  const { changes, lastId } = await connection.run(sql, parameters);
  return { rows: [], numAffectedRows: BigInt(changes), ...insertId(query, lastId) };
}

function insertId(query: RootOperationNode, lastId: number) {
  return query.kind === "InsertQueryNode" ? { insertId: BigInt(lastId) } : {};
}

/** The one place where rows take the type that the query promises: Kysely asks its drivers for it. */
function asRows<R>(rows: unknown[]): R[] {
  return rows as R[];
}
