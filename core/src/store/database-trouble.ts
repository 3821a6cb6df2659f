import { SqlError } from "./sqlite-problem.ts";
import { StoreProblem } from "./store-problem.ts";

/** PostgreSQL, appendix A: connection, sign-on, missing database, rolled back to be tried again, resources, operator, system. */
const classes = new Set(["08", "28", "3D", "40", "53", "57", "58"]);
/** Read-only (a standby), idle too long, a lock not to be had, damaged data or index. */
const states = new Set(["25006", "25P03", "55P03", "XX001", "XX002"]);
/** A statement that takes too long is the statement's own fault. */
const statementTimeout = "57014";

const sqliteCodes = new Set(["SQLITE_LOCKED", "SQLITE_NOMEM", "SQLITE_PROTOCOL", "SQLITE_INTERRUPT", "SQLITE_MISUSE"]);
const socketCodes = new Set(["ECONNRESET", "ECONNREFUSED", "EPIPE", "ETIMEDOUT"]);
/** What pg says without a code when its connection went away. */
const lost =
  /^Connection terminated|^Client (was closed|has encountered a connection error)|^timeout exceeded when trying/;

/** True when the database failed, not the statement: the same work may succeed when the database is well again. */
export function isDatabaseTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof StoreProblem) return true;
  if (error instanceof SqlError) return sqliteCodes.has(error.code);
  if (lost.test(error.message) || socketCodes.has(codeOf(error))) return true;
  if (isSqlState(error)) return isTroubledState(codeOf(error));
  return error.cause instanceof Error && !isFetch(error) && isDatabaseTrouble(error.cause);
}

function isTroubledState(state: string): boolean {
  return state !== statementTimeout && (states.has(state) || classes.has(state.slice(0, 2)));
}

/** Only the server's own answers have a severity. */
function isSqlState(error: Error): boolean {
  return "severity" in error && codeOf(error).length === 5;
}

/** Somebody else's host is no database. */
function isFetch(error: Error): boolean {
  return error instanceof TypeError;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
