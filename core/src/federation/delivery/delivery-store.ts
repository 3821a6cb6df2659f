import { type Generated, sql } from "kysely";
import { originOf } from "../../kit/index.ts";
import type { Db, Dialect } from "../../store/index.ts";
import type { Outgoing } from "../engine/unit-of-work.ts";
import { listBlocks } from "../follow/block-store.ts";
import { jsonRows, jsonTexts, numberCell, textCell } from "../json-rows.ts";
import { giveUpAfter, soberAfter, triesAtOnce } from "./retry-schedule.ts";

/**
 * One activity to one inbox: neither body nor key, both are read when it is sent.
 * `waiting` for its first try, `sending` under a lease, `retrying` after a passing failure, then `delivered`; `held` until
 * the peer is seen to accept our key again, `gone` when its inbox said so, `dead` when every try was in vain.
 */
export interface DeliveryRow {
  id: Generated<number>;
  activity: string;
  actor: string;
  object: string | null;
  inbox: string;
  origin: string;
  state: "waiting" | "sending" | "retrying" | "delivered" | "held" | "gone" | "dead";
  attempts: number;
  due_at: number;
  lease: string | null;
  made_at: number;
  changed_at: number;
  error: string | null;
  /** Since when each try has brought this same error. */
  error_since: number | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_deliveries: DeliveryRow;
    ap_gone_inboxes: { inbox: string; since: number };
    ap_blocks: { origin: string; since: number };
  }
}

interface Target {
  db: Db;
  dialect: Dialect;
}

/**
 * One row an inbox and activity, in one statement; blocked hosts get none, nor inboxes that are gone, unless their host was
 * heard of since. Twice adds nothing.
 */
export async function queueDeliveries(
  { db, dialect }: Target,
  outgoing: readonly Outgoing[],
  now: number,
): Promise<void> {
  const blocks = await listBlocks(db);
  const rows = outgoing.flatMap(({ activity, actor, object, inboxes }) =>
    inboxes
      .filter((inbox) => !blocks.has(inbox))
      .map((inbox) => [activity, actor, object ?? null, inbox, originOf(inbox)]),
  );
  if (rows.length === 0) return;
  await sql`insert into ap_deliveries (activity, actor, object, inbox, origin, state, attempts, due_at, made_at, changed_at)
    select ${textCell(0)}, ${textCell(1)}, ${textCell(2)}, ${textCell(3)}, ${textCell(4)}, 'waiting', 0,
      cast(${now} as bigint), cast(${now} as bigint), cast(${now} as bigint)
    from ${jsonRows(dialect, rows)}
    where not exists (
        select 1 from ap_gone_inboxes g left join ap_peers p on p.origin = ${textCell(4)}
        where g.inbox = ${textCell(3)} and coalesce(p.last_received, 0) <= g.since)
    on conflict (activity, inbox) do nothing`.execute(db);
}

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

/**
 * The queue of a host that is there again goes on now, dead letters that nobody refused included. What was tried many times
 * already waits until its last try is some hours old: a host that speaks but takes nothing would be tried at its every word.
 */
export async function releaseQueue(db: Db, origin: string, now: number): Promise<void> {
  const soon = db.updateTable("ap_deliveries").where("origin", "=", origin);
  await soon
    .set({ state: "retrying", due_at: now, changed_at: now })
    .where("attempts", "<=", triesAtOnce)
    .where((where) =>
      where.or([where("state", "=", "held"), where.and([where("state", "=", "retrying"), where("due_at", ">", now)])]),
    )
    .execute();
  const later = sql<number>`changed_at + cast(${soberAfter} as bigint)`;
  await soon
    .set({ state: "retrying", due_at: later })
    .where("attempts", ">", triesAtOnce)
    .where((where) =>
      where.or([
        where("state", "=", "held"),
        where.and([where("state", "=", "retrying"), where("due_at", ">", later)]),
      ]),
    )
    .execute();
  await soon
    .set({ state: "retrying", due_at: now, changed_at: now, made_at: now, attempts: 0 })
    .where("state", "=", "dead")
    .where((where) => where.or([where("error", "like", `${unanswered}%`), where("error", "like", `${heldFor}%`)]))
    .execute();
}

/** How the error of a dead letter begins that nobody refused for good: it ran out of time. */
export const unanswered = "no answer";
const heldFor = "held for 30 days";

/** What waited for 30 days is a dead letter, tried or not. Returns their number. */
export async function expireDeliveries(db: Db, now: number): Promise<number> {
  const result = await db
    .updateTable("ap_deliveries")
    .set({
      state: "dead",
      error: sql<string>`case when state = 'held' then ${`${heldFor}, last: `} || coalesce(error, '') else ${`${unanswered} for 30 days`} end`,
      changed_at: now,
    })
    .where("state", "in", ["waiting", "retrying", "held"])
    .where("made_at", "<", now - giveUpAfter)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** True when something waits for this host, or would if it came back. */
export async function hasQueue(db: Db, origin: string): Promise<boolean> {
  const row = await db
    .selectFrom("ap_deliveries")
    .select("id")
    .where("origin", "=", origin)
    .where("state", "in", ["waiting", "retrying", "held", "dead"])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** This inbox said that it is gone: nothing more goes there. */
export async function markInboxGone(db: Db, inbox: string, now: number): Promise<void> {
  await db
    .insertInto("ap_gone_inboxes")
    .values({ inbox, since: now })
    .onConflict((conflict) => conflict.column("inbox").doUpdateSet({ since: now }))
    .execute();
  await db
    .updateTable("ap_deliveries")
    .set({ state: "gone", changed_at: now })
    .where("inbox", "=", inbox)
    .where("state", "in", ["waiting", "retrying", "held"])
    .execute();
}

/** When the next row is due; undefined when none waits. */
export async function nextDue(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom("ap_deliveries")
    .select((select) => select.fn.min("due_at").as("due"))
    .where("state", "in", ["waiting", "retrying"])
    .executeTakeFirst();
  return row?.due ?? undefined;
}

const day = 86_400_000;

/**
 * Delivered rows are forgotten after a week, dead and gone ones after 90 days. Where the node's own items arrived is told for
 * thirteen months: from one annual meeting to the next.
 */
export async function forgetDeliveries(db: Db, origin: string, now: number): Promise<void> {
  const delivered = db.deleteFrom("ap_deliveries").where("state", "=", "delivered");
  await delivered
    .where("changed_at", "<", now - 7 * day)
    .where((where) => where.or([where("object", "is", null), where("object", "not like", `${origin}/ap/objects/%`)]))
    .execute();
  await delivered.where("changed_at", "<", now - 400 * day).execute();
  await db
    .deleteFrom("ap_deliveries")
    .where("state", "in", ["dead", "gone"])
    .where("changed_at", "<", now - 90 * day)
    .execute();
}
