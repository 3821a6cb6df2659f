import type { Generated, Selectable } from "kysely";
import { isJsonObject, type JsonObject } from "../kit/index.ts";
import { type Db, insertRows } from "../store/index.ts";
import type { DeadJob } from "./job.ts";
import type { NewJob } from "./tx.ts";

declare module "../store/tables.ts" {
  interface Tables {
    job: JobTable;
  }
}

interface JobTable {
  id: Generated<number>;
  kind: string;
  payload: string;
  key: string | null;
  state: "waiting" | "running" | "dead";
  /** Waiting: not before. Running: the end of the lease. In one column, so that "what is next" is one look into one index. */
  due_at: number;
  /** Who runs it: a new word at each claim, so that a worker that was given up can no longer finish it. */
  lease: string | null;
  /** How often it was begun, and how often it failed; a process that died in the middle counts only as begun. */
  claims: number;
  attempts: number;
  error: string | null;
  made_at: number;
  changed_at: number;
}

export type JobRow = Selectable<JobTable>;

/** Its payload is anything that JSON can say. */
export type JobToAdd = Omit<NewJob, "payload"> & { payload: object };

export async function addJobs(db: Db, jobs: readonly JobToAdd[], now: number): Promise<number> {
  const rows = jobs.map(({ kind, payload, key, runAt }) => ({
    kind,
    payload: JSON.stringify(payload),
    key: key ?? null,
    state: "waiting" as const,
    due_at: runAt ?? now,
    claims: 0,
    attempts: 0,
    made_at: now,
    changed_at: now,
  }));
  return insertRows(db, "job", rows, (conflict) => conflict.doNothing());
}

export interface JobCounts {
  waiting: number;
  running: number;
  dead: number;
}

export async function countJobs(db: Db): Promise<JobCounts> {
  const rows = await db
    .selectFrom("job")
    .select(["state", (eb) => eb.fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();
  const counts = { waiting: 0, running: 0, dead: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** The latest first. */
export async function listDead(db: Db, limit: number): Promise<DeadJob[]> {
  const rows = await db
    .selectFrom("job")
    .selectAll()
    .where("state", "=", "dead")
    .orderBy("changed_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    payload: parsePayload(row.payload),
    error: row.error ?? "",
    attempts: row.attempts,
    madeAt: row.made_at,
    diedAt: row.changed_at,
  }));
}

/** Makes a dead job wait again, with all its tries. False when there is none with this id. */
export async function reviveJob(db: Db, id: number, now: number): Promise<boolean> {
  const dead = await db
    .selectFrom("job")
    .select(["kind", "key"])
    .where("id", "=", id)
    .where("state", "=", "dead")
    .executeTakeFirst();
  if (!dead) return false;
  if (await isWaiting(db, dead)) {
    // The same work waits already.
    await db.deleteFrom("job").where("id", "=", id).execute();
    return true;
  }
  const fresh = { state: "waiting", due_at: now, claims: 0, attempts: 0, changed_at: now } as const;
  await db.updateTable("job").set(fresh).where("id", "=", id).execute();
  return true;
}

export async function deleteDeadBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom("job").where("state", "=", "dead").where("changed_at", "<", at).execute();
}

export function parsePayload(text: string): JsonObject {
  const payload: unknown = JSON.parse(text);
  return isJsonObject(payload) ? payload : {};
}

async function isWaiting(db: Db, { kind, key }: { kind: string; key: string | null }): Promise<boolean> {
  if (key === null) return false;
  const query = db.selectFrom("job").select("id").where("kind", "=", kind).where("key", "=", key);
  return (await query.where("state", "=", "waiting").executeTakeFirst()) !== undefined;
}
