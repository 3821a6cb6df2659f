import { StoreProblem, type StoreProblemCode } from "./store-problem.ts";

const restore = "Restore the last backup with `nri restore`; keep the damaged file until that has worked.";
const permission =
  "Give the user that runs the node write permission on the file and on its directory, or move it to a disk that can be written.";

const problems: Record<string, { code: StoreProblemCode; what: string; remedy: string }> = {
  SQLITE_CORRUPT: { code: "corrupt", what: "is damaged", remedy: restore },
  SQLITE_NOTADB: { code: "corrupt", what: "is not a SQLite database, or its beginning is damaged", remedy: restore },
  SQLITE_READONLY: { code: "read-only", what: "cannot be written", remedy: permission },
  SQLITE_CANTOPEN: { code: "read-only", what: "cannot be opened for writing", remedy: permission },
  EACCES: { code: "read-only", what: "cannot be opened for writing", remedy: permission },
  EROFS: { code: "read-only", what: "cannot be opened for writing", remedy: permission },
  SQLITE_PERM: { code: "read-only", what: "cannot be opened for writing", remedy: permission },
  SQLITE_FULL: {
    code: "disk-full",
    what: "cannot grow: the disk is full",
    remedy: "Free some space; nothing was half written.",
  },
  SQLITE_IOERR: {
    code: "disk-error",
    what: "cannot be read or written: the disk reports an error",
    remedy: "Look into the system's log (dmesg); check the file with `nri doctor` before going on.",
  },
  SQLITE_BUSY: {
    code: "locked",
    what: "is held by another program",
    remedy: "Close what has it open (a database browser, a backup), then try again.",
  },
};

/** An error of SQLite with its code (`SQLITE_CONSTRAINT`) and the statement that caused it. */
export class SqlError extends Error {
  readonly code: string;

  constructor(cause: Error, sql: string) {
    super(`${cause.message} in: ${sql.slice(0, 300)}`, { cause });
    this.name = "SqlError";
    this.code = codeOf(cause);
  }
}

/** What is wrong with the file becomes a StoreProblem with its remedy; what is wrong with the statement a SqlError. */
export function explainSqlite(error: Error, { file, sql }: { file: string; sql: string }): Error {
  const cause = new SqlError(error, sql);
  const problem = problems[codeOf(error)];
  return problem ? new StoreProblem(problem.code, { ...problem, location: file, cause }) : cause;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "SQLITE_ERROR";
}
