import type { Tx } from "../../jobs/index.ts";
import type { Db } from "../../store/index.ts";
import type { Deliveries, DeliveryState } from "../federation.ts";
import type { NodeContext } from "../node-context.ts";
import type { DeliveryRow } from "./delivery-store.ts";

/** What the console and the command line see of the queue. */
export function createDeliveries(node: NodeContext, wake: () => void): Deliveries {
  return {
    list: (filter) => listDeliveries(node.store.db, filter),
    async resend(filter) {
      const count = await node.transaction((tx) => resend(tx, filter));
      wake();
      return count;
    },
  };
}

/** A leased row is waiting for whoever looks from outside. */
const rowStates: Readonly<Record<DeliveryState["state"], readonly DeliveryRow["state"][]>> = {
  waiting: ["waiting", "sending"],
  retrying: ["retrying"],
  delivered: ["delivered"],
  held: ["held"],
  gone: ["gone"],
  dead: ["dead"],
};

async function listDeliveries(db: Db, filter: Parameters<Deliveries["list"]>[0] = {}): Promise<DeliveryState[]> {
  let query = db
    .selectFrom("ap_deliveries")
    .selectAll()
    .orderBy("id", "desc")
    .limit(Math.min(filter.limit ?? 100, 1000));
  if (filter.state !== undefined) query = query.where("state", "in", rowStates[filter.state]);
  if (filter.object !== undefined) query = query.where("object", "=", filter.object);
  return (await query.execute()).map((row) => ({
    activity: row.activity,
    object: row.object ?? undefined,
    inbox: row.inbox,
    state: row.state === "sending" ? "waiting" : row.state,
    attempts: row.attempts,
    at: row.state === "retrying" || row.state === "waiting" ? row.due_at : row.changed_at,
    error: row.error ?? undefined,
  }));
}

/** What was held, is dead or waits for a later try is sent now, with all its tries. */
async function resend({ db, now }: Tx, { inbox, activity }: Parameters<Deliveries["resend"]>[0]): Promise<number> {
  let query = db
    .updateTable("ap_deliveries")
    .set({ state: "waiting", attempts: 0, due_at: now, made_at: now, changed_at: now, error: null, error_since: null })
    .where("state", "in", ["held", "dead", "gone", "retrying"]);
  if (inbox !== undefined) {
    query = query.where("inbox", "=", inbox);
    await db.deleteFrom("ap_gone_inboxes").where("inbox", "=", inbox).execute();
  }
  if (activity !== undefined) query = query.where("activity", "=", activity);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}
