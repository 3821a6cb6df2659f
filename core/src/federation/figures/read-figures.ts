import { sql } from "kysely";
import type { Db } from "../../store/index.ts";
import { countInbox } from "../inbox/fault-store.ts";
import type { FederationFigures } from "./federation-figures.ts";

/** Everything that is not done: `delivered` would be counted row by row, and it only grows. */
const undone = ["waiting", "retrying", "sending", "held", "dead", "gone"] as const;

/** For monitoring, so each is read from an index: some milliseconds with 100,000 deliveries waiting. */
export async function readFigures(db: Db, now: number): Promise<FederationFigures> {
  const [deliveries, dueAt, inbox, receivedAt, peers] = await Promise.all([
    countDeliveries(db),
    earliestDue(db),
    countInbox(db),
    earliestReceived(db),
    countPeers(db, now),
  ]);
  return {
    deliveries,
    deliveryLag: lag(dueAt, now),
    inbox,
    inboxLag: lag(receivedAt, now),
    peers,
  };
}

async function countDeliveries(db: Db): Promise<FederationFigures["deliveries"]> {
  const counts = { waiting: 0, retrying: 0, sending: 0, held: 0, dead: 0, gone: 0 };
  const rows = await db
    .selectFrom("ap_deliveries")
    .select((select) => ["state", select.fn.countAll<number>().as("n")])
    .where("state", "in", [...undone])
    .groupBy("state")
    .execute();
  for (const { state, n } of rows) if (state !== "delivered") counts[state] = Number(n);
  return counts;
}

async function earliestDue(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom("ap_deliveries")
    .select("due_at as at")
    .where("state", "in", sql<"waiting">`('waiting', 'retrying')`)
    .orderBy("due_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

async function earliestReceived(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom("ap_inbox")
    .select("received_at as at")
    .where("state", "=", sql<"new">`'new'`)
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

async function countPeers(db: Db, now: number): Promise<FederationFigures["peers"]> {
  const count = (select: string) => sql<number>`(select count(*) from ${sql.raw(select)})`;
  const { rows } = await sql<FederationFigures["peers"]>`select
    ${count("ap_peers")} as known,
    ${count("ap_peers where probe_at is not null")} as away,
    (select count(*) from ap_peers where quiet_until > ${now}) as quiet,
    ${count("ap_gone_inboxes")} as gone,
    ${count("ap_blocks")} as blocked`.execute(db);
  return rows[0] ?? { known: 0, away: 0, quiet: 0, gone: 0, blocked: 0 };
}

/** Seconds that the oldest is late; 0 when nothing is. */
function lag(at: number | undefined, now: number): number {
  return at === undefined ? 0 : Math.max(0, (now - at) / 1000);
}
