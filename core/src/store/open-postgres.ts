import { type Dialect, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import type { Log } from "../kit/index.ts";
import { CheckedPostgresCompiler } from "./bindings.ts";
import { StoreProblem } from "./store-problem.ts";

const INT8 = 20;
const NUMERIC = 1700;

export async function openPostgres(
  url: string,
  { log }: { log?: Log | undefined },
): Promise<{ dialect: Dialect; location: string }> {
  const pool = await createPool(url);
  // A connection that breaks is replaced by the pool; without a listener the process would end. The pool's own listener is for
  // idle ones only: one that is in a transaction needs its own.
  pool.on("error", () => undefined);
  pool.on("connect", (client) =>
    client.on("error", (error: Error) => log?.warn({ error: error.message }, "a database connection broke")),
  );
  const location = withoutPassword(url);
  try {
    (await pool.connect()).release();
  } catch (cause) {
    await pool.end();
    throw new StoreProblem("unreachable", {
      location,
      what: `cannot be reached (${cause instanceof Error ? cause.message || cause.name : String(cause)})`,
      remedy: "Check that PostgreSQL runs and that address, database, user and password in DATABASE_URL are right.",
      cause,
    });
  }
  return { dialect: new CheckedPostgresDialect({ pool }), location };
}

class CheckedPostgresDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new CheckedPostgresCompiler();
  }
}

/** Loaded here, at the first use: a node on SQLite never pays for it. */
async function createPool(url: string): Promise<Pool> {
  const { default: pg } = await import("pg");
  return new pg.Pool({
    connectionString: url,
    application_name: "nri",
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    types: {
      // Numbers come back as numbers, as they do from SQLite: count(*) and sum(…) too.
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === INT8 || oid === NUMERIC ? toNumber : pg.types.getTypeParser(oid, format),
    },
  });
}

function toNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) throw new Error(`${text} is too large for a number.`);
  return number;
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  shown.search = "";
  return shown.href;
}
