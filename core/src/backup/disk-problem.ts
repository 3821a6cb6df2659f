import { Refusal } from "../kit/index.ts";

/** What a full or unwritable disk says, in plain words; everything else as it is. */
export function explainDisk(error: unknown, where: string): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? cause.code : undefined;
    const words = typeof code === "string" ? problems[code] : undefined;
    if (words) return new Refusal("unavailable", { message: `${where} ${words}`, cause: error });
  }
  return error;
}

const full = "has no space left. Free some and try again: nothing was left half done.";
const closed = "cannot be written. Give the user that runs nri write permission on it.";
const problems: Record<string, string> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  SQLITE_FULL: full,
  "disk-full": full,
  EACCES: closed,
  EPERM: closed,
  EROFS: closed,
  "read-only": closed,
};
