import type { Readable } from "node:stream";

/** A file that lies ready on this machine's disk. */
export interface Staged {
  file: string;
  bytes: number;
  sha256: string;
}

export interface OnShelf {
  path: string;
  bytes: number;
}

/** A place where backups are kept: a folder, a bucket, another machine. Paths have `/` between their parts. */
export interface Shelf {
  /** For people: without secrets. */
  readonly address: string;
  /** Whole or not at all, and kept for good when it resolves; what was there under this path is replaced. */
  put(path: string, staged: Staged): Promise<void>;
  read(path: string): Promise<Readable | undefined>;
  /** Everything whose path begins so, in the order of the paths. `under` ends with `/`, or is empty. */
  list(under: string): Promise<OnShelf[]>;
  /** Nothing happens when it is not there. */
  remove(path: string): Promise<void>;
  close(): Promise<void>;
}
