import type { JobHandler, Transaction } from "../../jobs/index.ts";
import { type Log, Refusal } from "../../kit/index.ts";
import { FetchProblem, type FetchProblemReason, type SafeFetch } from "../../net/index.ts";
import type { Db } from "../../store/index.ts";
import type { KeptPicture } from "./kept-picture.ts";
import { fetchPicturesJob } from "./use-pictures.ts";

interface Deps {
  db: Db;
  safeFetch: SafeFetch;
  transaction: Transaction;
  log: Log;
  origin: string;
  keep(bytes: Buffer): Promise<KeptPicture>;
}

/** Less than what somebody may upload: nobody here asked for these pictures. */
const limits = { maxBytes: 8 * 1024 * 1024, maxMs: 30_000 };
const atOnce = 10;
const delays = [15 * 60_000, 3_600_000, 6 * 3_600_000, 24 * 3_600_000];

/**
 * Brings pictures of other sites here, one after the other. What is no picture, or is not there, is not asked for again; a site
 * that does not answer is, later, and is left alone until then.
 */
export function fetchPictures(deps: Deps): JobHandler {
  const { db, transaction, log, origin } = deps;
  return async (_, { signal }) => {
    const due = await dueSources(db, await transaction(async ({ now }) => now));
    const silent = new Set<string>();
    for (const { url, tries } of due.slice(0, atOnce)) {
      if (signal.aborted) return;
      if (url.startsWith(`${origin}/`)) {
        await settle(transaction, url, { due_at: null });
        continue;
      }
      const host = new URL(url).host;
      const outcome = silent.has(host) ? { again: "its site does not answer" } : await bring(deps, url, signal);
      if ("picture" in outcome)
        await settle(transaction, url, { picture: outcome.picture, problem: null, due_at: null });
      else if ("never" in outcome) await settle(transaction, url, { problem: outcome.never, due_at: null });
      else {
        silent.add(host);
        await postpone(transaction, { url, tries, problem: outcome.again });
      }
      if (!("picture" in outcome))
        log.info({ url, reason: Object.values(outcome)[0] }, "a picture of another site was not fetched");
    }
    if (due.length > atOnce) {
      await transaction((tx) => tx.enqueue({ kind: fetchPicturesJob, key: "all", payload: {} }));
    }
  };
}

type Outcome = { picture: string } | { never: string } | { again: string };

async function bring({ safeFetch, keep }: Deps, url: string, signal: AbortSignal): Promise<Outcome> {
  try {
    const headers = { accept: "image/webp, image/png, image/jpeg" };
    const { status, body } = await safeFetch(url, { purpose: "file", ...limits, signal, headers });
    if (status >= 500 || status === 429) return { again: `HTTP ${status}` };
    if (status !== 200) return { never: `HTTP ${status}` };
    return { picture: (await keep(body)).id };
  } catch (error) {
    if (error instanceof Refusal) return error.code === "unavailable" ? { again: error.code } : { never: error.code };
    if (!(error instanceof FetchProblem)) throw error;
    return lasting.has(error.reason) ? { never: error.reason } : { again: error.reason };
  }
}

const lasting: ReadonlySet<FetchProblemReason> = new Set([
  "url-refused",
  "address-refused",
  "redirect",
  "too-large",
  "encoding",
]);

function dueSources(db: Db, now: number) {
  return db
    .selectFrom("picture_source")
    .select(["url", "tries"])
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .limit(atOnce + 1)
    .execute();
}

async function postpone(
  transaction: Transaction,
  { url, tries, problem }: { url: string; tries: number; problem: string },
): Promise<void> {
  await transaction(async (tx) => {
    const delay = delays[tries];
    const next = { problem, tries: tries + 1, due_at: delay === undefined ? null : tx.now + delay };
    await tx.db.updateTable("picture_source").set(next).where("url", "=", url).execute();
  });
}

async function settle(
  transaction: Transaction,
  url: string,
  outcome: { picture?: string; problem?: string | null; due_at: null },
): Promise<void> {
  await transaction(async ({ db }) => {
    await db.updateTable("picture_source").set(outcome).where("url", "=", url).execute();
  });
}
