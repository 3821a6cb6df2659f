import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Deliveries } from "./delivery.ts";
import { closeBreaker } from "./peer-store.ts";
import { readPeer } from "./read-peer.ts";

const resendable = ["held", "dead", "gone", "retrying"] as const;

/**
 * What was held, is dead or gone, or waits for a later try is sent now, with all its tries before it: a person knows better than
 * the schedule, so a host's breaker closes and an inbox that was gone counts as there.
 */
export async function resendDeliveries(tx: Tx, filter: Parameters<Deliveries["resend"]>[0]): Promise<number> {
  const { db, now } = tx;
  const { id, inbox, activity, object, peer } = filter;
  let query = db
    .updateTable("ap_deliveries")
    .set({ state: "waiting", attempts: 0, due_at: now, made_at: now, changed_at: now, error: null, error_since: null })
    .where("state", "in", [...resendable]);
  if (id !== undefined) query = query.where("id", "=", readId(id));
  if (inbox !== undefined) query = query.where("inbox", "=", inbox);
  if (activity !== undefined) query = query.where("activity", "=", activity);
  if (object !== undefined) query = query.where("object", "=", object);
  if (peer !== undefined) query = query.where("origin", "=", readPeer(peer));
  if (filter.state !== undefined) query = query.where("state", "=", filter.state);
  const rows = await query.returning(["inbox", "origin"]).execute();
  for (const origin of new Set(rows.map((row) => row.origin))) await closeBreaker(db, origin);
  for (const there of new Set(rows.map((row) => row.inbox))) {
    await db.deleteFrom("ap_gone_inboxes").where("inbox", "=", there).execute();
  }
  return rows.length;
}

function readId(given: string): number {
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new Refusal("bad-request", { message: `"${given}" is no delivery's id: take it from the list.` });
}
