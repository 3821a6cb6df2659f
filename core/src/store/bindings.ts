import { PostgresQueryCompiler, SqliteQueryCompiler } from "kysely";

/**
 * Refuses what the drivers would store as something else without a word: sqlite3 binds bigint and undefined as NULL, an
 * object as "[object Object]", a Date as a REAL; pg sends `true` to an integer column and an array as an SQL array.
 */
export function checkBinding(value: unknown): void {
  if (value === null || typeof value === "string" || value instanceof Uint8Array) return;
  if (typeof value !== "number") throw new TypeError(`A ${nameOf(value)} cannot be stored: ${remedyFor(value)}.`);
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be stored: only finite numbers can.`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new TypeError(`${value} cannot be stored: integers are exact only up to 2^53 - 1.`);
  }
}

export class CheckedSqliteCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    checkBinding(value);
    super.appendValue(value);
  }
}

export class CheckedPostgresCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    checkBinding(value);
    super.appendValue(value);
  }
}

function nameOf(value: unknown): string {
  if (value instanceof Date) return "Date";
  if (Array.isArray(value)) return "list";
  return typeof value;
}

function remedyFor(value: unknown): string {
  if (value instanceof Date) return "use milliseconds as a number";
  if (typeof value === "bigint") return "use a number";
  if (typeof value === "boolean") return "use 0 or 1";
  if (value === undefined) return "use null, or leave the column out";
  return "use JSON.stringify";
}
