import type { FetchProblemReason } from "../net/index.ts";

/**
 * The way to what stands elsewhere: https on public addresses only, 5 MiB and 30 seconds at most, three redirects, each checked
 * (SECURITY.md, rule 5). In jobs and commands; in a web request it throws, so that nobody can make a page wait for another site.
 */
export interface NetDoor {
  fetch(url: string, options?: FeedRequestOptions): Promise<FetchedFeed>;
}

export interface FeedRequestOptions {
  /** Media types. */
  accept?: string;
  /** Of the answer before: 304 says that nothing has changed. */
  etag?: string;
  /** Less than the limit. */
  maxBytes?: number;
}

export type FetchedFeed =
  | { ok: true; url: string; status: number; headers: Readonly<Record<string, string>>; body: Uint8Array }
  | { ok: false; reason: FetchProblemReason };
