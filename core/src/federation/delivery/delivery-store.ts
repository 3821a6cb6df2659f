import { type Generated, sql } from "kysely";
import { originOf } from "../../kit/index.ts";
import type { Db, Dialect } from "../../store/index.ts";
import type { Outgoing } from "../engine/unit-of-work.ts";
import { listBlocks } from "../follow/block-store.ts";
import { jsonRows, textCell } from "../json-rows.ts";
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

export interface Target {
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
