/** Why a database cannot be used. Closed: start-up and `nri doctor` handle every one. */
export type StoreProblemCode =
  | "bad-url"
  | "directory-missing"
  | "missing"
  | "locked"
  | "read-only"
  | "corrupt"
  | "disk-full"
  | "disk-error"
  | "newer-version"
  | "migration-failed"
  | "unreachable";

interface StoreProblemDetail extends ErrorOptions {
  /** The file, or the PostgreSQL URL without its password. */
  location: string;
  /** What is wrong, without the location: "is in use by process 12". */
  what: string;
  /** What a person can do about it: whole sentences. */
  remedy: string;
}

/** The database cannot be opened, migrated or written; the message names it and the remedy. */
export class StoreProblem extends Error {
  readonly code: StoreProblemCode;
  readonly location: string;
  readonly remedy: string;

  constructor(code: StoreProblemCode, { location, what, remedy, ...options }: StoreProblemDetail) {
    super(`${location} ${what}. ${remedy}`, options);
    this.name = "StoreProblem";
    this.code = code;
    this.location = location;
    this.remedy = remedy;
  }
}
