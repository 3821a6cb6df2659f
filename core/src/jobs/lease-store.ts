import { type SqlBool, sql } from "kysely";
import { type Db, dialectOf } from "../store/index.ts";
import type { JobRow } from "./job-store.ts";

/** A job in the hands of the worker that holds this lease. */
export interface Held {
  id: number;
  lease: string;
}

export interface Wanted {
  kinds: readonly string[];
  /** Ids that this process is running: a clock that jumps must not make it take them twice. */
  busy: readonly number[];
}

interface Claim extends Wanted {
  now: number;
  lease: string;
  until: number;
  limit: number;
}

export async function claimJobs(db: Db, { now, lease, until, limit, ...wanted }: Claim): Promise<JobRow[]> {
  const due = await claimable(db, wanted)
    .select("job.id")
    .where("job.due_at", "<=", now)
    .orderBy("job.due_at")
    .orderBy("job.id")
    .limit(limit)
    .$if(dialectOf(db) === "postgres", (query) => query.forUpdate().skipLocked())
    .execute();
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
  const claimed = await db
    .updateTable("job")
    .set((eb) => ({ state: "running", lease, due_at: until, claims: eb("claims", "+", 1), changed_at: now }))
    .where("id", "in", ids)
    .returningAll()
    .execute();
  return claimed.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** When the next job may be claimed, in milliseconds. */
export async function findNextDue(db: Db, wanted: Wanted): Promise<number | undefined> {
  const row = await claimable(db, wanted).select("job.due_at").orderBy("job.due_at").limit(1).executeTakeFirst();
  return row?.due_at;
}

/** All that may be claimed when it is due. The conditions stand as literals: only so SQLite uses the partial indexes. */
function claimable(db: Db, { kinds, busy }: Wanted) {
  return db
    .selectFrom("job")
    .where(sql<SqlBool>`job.state <> 'dead'`)
    .where("job.kind", "in", kinds.length > 0 ? kinds : [""])
    .$if(busy.length > 0, (query) => query.where("job.id", "not in", busy))
    .where(sql<SqlBool>`not (job.state = 'waiting' and job.key is not null and exists (
      select 1 from job as other where other.kind = job.kind and other.key = job.key and other.state = 'running'))`);
}

/** False when the lease is lost. */
export async function extendLease(db: Db, held: Held, until: number): Promise<boolean> {
  return set(db, held, { due_at: until });
}

/** A job that is done leaves no row. False when the lease is lost. */
export async function finishJob(db: Db, { id, lease }: Held): Promise<boolean> {
  const query = db.deleteFrom("job").where("id", "=", id).where("lease", "=", lease).where("state", "=", "running");
  const { numDeletedRows } = await query.executeTakeFirst();
  return numDeletedRows > 0n;
}

interface Failure {
  error: string;
  now: number;
}

/** The failed try counts; one that waits with the same key is the same work and goes. */
export async function retryLater(db: Db, job: JobRow & Held, { error, now, dueAt }: Failure & { dueAt: number }) {
  const stillOurs = await set(db, job, { changed_at: now });
  if (!stillOurs) return false;
  if (job.key !== null) {
    const { kind, key } = job;
    await db.deleteFrom("job").where("kind", "=", kind).where("key", "=", key).where("state", "=", "waiting").execute();
  }
  return set(db, job, {
    state: "waiting",
    lease: null,
    due_at: dueAt,
    attempts: job.attempts + 1,
    error,
    changed_at: now,
  });
}

export function bury(db: Db, job: JobRow & Held, { error, now }: Failure): Promise<boolean> {
  return set(db, job, { state: "dead", lease: null, attempts: job.attempts + 1, error, changed_at: now });
}

/** As if it had not been begun: for a worker that stops. It stays "running" without a lease, so that its key stays taken. */
export function putBack(db: Db, held: Held, now: number): Promise<boolean> {
  return set(db, held, { lease: null, due_at: now });
}

/** For a process that owns the database alone: whatever is marked as running was left behind by one that died. */
export async function expireLeases(db: Db, now: number): Promise<void> {
  await db.updateTable("job").set({ due_at: now }).where(sql<SqlBool>`state = 'running'`).execute();
}

async function set(db: Db, { id, lease }: Held, values: Partial<JobRow>): Promise<boolean> {
  const query = db.updateTable("job").set(values).where("id", "=", id).where("lease", "=", lease);
  const { numUpdatedRows } = await query.where("state", "=", "running").executeTakeFirst();
  return numUpdatedRows > 0n;
}
