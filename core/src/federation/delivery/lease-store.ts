import { sql } from "kysely";
import type { Db } from "../../store/index.ts";
import { listBlocks } from "../follow/block-store.ts";
import { jsonRows, jsonTexts, numberCell, textCell } from "../json-rows.ts";
import type { DeliveryRow, Target } from "./delivery-store.ts";

export interface LeasedDelivery {
  id: number;
  activity: string;
  actor: string;
  object: string | null;
  inbox: string;
  origin: string;
  attempts: number;
  made_at: number;
  error: string | null;
  error_since: number | null;
}

/** Rows of one host that one sender holds at once; the others wait in the table, where they keep nobody waiting. */
const perHost = 10;
/** Due rows that are looked at in one go. */
const window = 2048;
/** Names the lock under which processes take rows; any number that nobody else uses. */
const leaseLock = 1_050_001;

/**
 * Takes due rows for one sender. Not of hosts that have enough to do, that asked to be left alone, that are blocked or whose
 * breaker is open, and not while an earlier activity about the same object still waits for the same inbox: order is kept per
 * object. Where several processes send, one of them has a host in hand, so that it gets no more requests at once than from one.
 */
export async function leaseDeliveries(
  { db, dialect }: Target,
  { now, lease, limit, busy }: { now: number; lease: string; limit: number; busy: readonly string[] },
): Promise<LeasedDelivery[]> {
  const several = dialect === "postgres";
  // Two that looked at the same time would both find a host free.
  if (several) await sql`select pg_advisory_xact_lock(${sql.lit(leaseLock)})`.execute(db);
  const blocked = await blockedWaiting(db);
  const inOtherHands = several
    ? sql`and not exists (
        select 1 from ap_deliveries s where s.origin = d.origin and s.state = 'sending' and s.lease <> ${lease})`
    : sql``;
  const { rows } = await sql<LeasedDelivery>`update ap_deliveries set state = 'sending', lease = ${lease},
      changed_at = cast(${now} as bigint)
    where state in ('waiting', 'retrying') and id in (
      select h.id from (
        select c.id, row_number() over (partition by c.origin order by c.due_at, c.id) as place from (
          select d.id, d.origin, d.due_at from ap_deliveries d
          where d.state in ('waiting', 'retrying') and d.due_at <= cast(${now} as bigint)
            and d.origin not in ${jsonTexts(dialect, [...busy, ...blocked])}
            and not exists (
              select 1 from ap_peers p where p.origin = d.origin
                and (p.probe_at is not null or p.quiet_until > cast(${now} as bigint))) ${inOtherHands}
            and not exists (
              select 1 from ap_deliveries e
              where e.inbox = d.inbox and e.object = d.object and e.id < d.id
                and e.state in ('waiting', 'retrying', 'sending', 'held'))
          order by d.due_at, d.id limit ${sql.lit(window)}) c) h
      where h.place <= ${sql.lit(perHost)} limit ${limit})
    returning id, activity, actor, object, inbox, origin, attempts, made_at, error, error_since`.execute(db);
  return rows.sort((a, b) => a.id - b.id);
}

/** Hosts that something waits for and that were blocked since. */
async function blockedWaiting(db: Db): Promise<string[]> {
  const blocks = await listBlocks(db);
  if (blocks.size === 0) return [];
  const rows = await db
    .selectFrom("ap_deliveries")
    .select("origin")
    .distinct()
    .where("state", "in", ["waiting", "retrying"])
    .execute();
  return rows.flatMap(({ origin }) => (blocks.has(origin) ? [origin] : []));
}

/** What came of one try. */
export interface Judged {
  id: number;
  state: DeliveryRow["state"];
  attempts: number;
  dueAt: number;
  error: string | undefined;
  errorSince: number | undefined;
}

/** Only rows that this sender still holds. */
export async function markDeliveries(
  { db, dialect }: Target,
  judged: readonly Judged[],
  { lease, now }: { lease: string; now: number },
): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.map(({ id, state, attempts, dueAt, error, errorSince }) => [
    ...[id, state, attempts, dueAt, error ?? null, errorSince ?? null],
  ]);
  await sql`update ap_deliveries set state = x.state, attempts = x.attempts, due_at = x.due_at, lease = null,
      changed_at = cast(${now} as bigint), error = x.error, error_since = x.error_since
    from (select ${numberCell(0)} as id, ${textCell(1)} as state, cast(${numberCell(2)} as integer) as attempts,
      ${numberCell(3)} as due_at, ${textCell(4)} as error, ${numberCell(5)} as error_since from ${jsonRows(dialect, rows)}) as x
    where ap_deliveries.id = x.id and ap_deliveries.lease = ${lease}`.execute(db);
}

/** Rows whose sender died go back: they may have arrived, the receiver knows them by their id. */
export async function releaseLeases(db: Db, { before, now }: { before: number; now: number }): Promise<number> {
  const result = await db
    .updateTable("ap_deliveries")
    .set({ state: "retrying", lease: null, due_at: now, changed_at: now })
    .where("state", "=", "sending")
    .where("changed_at", "<=", before)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** What was taken back before it was sent: there is nothing to tell of it. Only rows that this sender still holds. */
export async function dropDeliveries({ db, dialect }: Target, ids: readonly number[], lease: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from ap_deliveries where lease = ${lease}
    and id in (select ${numberCell(0)} from ${jsonRows(
      dialect,
      ids.map((id) => [id]),
    )})`.execute(db);
}
