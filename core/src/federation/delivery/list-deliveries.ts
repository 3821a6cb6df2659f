import { Refusal } from "../../kit/index.ts";
import { type Db, type Dialect, recordAudit } from "../../store/index.ts";
import { jsonTexts } from "../json-rows.ts";
import type { NodeContext } from "../node-context.ts";
import type { Deliveries, DeliveryFilter, DeliveryPage, DeliveryState } from "./delivery.ts";
import { deliveryAlerts } from "./delivery-alerts.ts";
import type { DeliveryRow } from "./delivery-store.ts";
import { explainError } from "./explain-error.ts";
import { nameIn, peerNames } from "./peer-names.ts";
import { readPeer } from "./read-peer.ts";
import { resendDeliveries } from "./resend-deliveries.ts";
import { whereItArrived } from "./where-it-arrived.ts";

/** What the console, the command line and the API see of the queue. */
export function createDeliveries(node: NodeContext, wake: () => void): Deliveries {
  return {
    list: async (filter = {}) => (await listDeliveries(node.store, filter)).items,
    page: (filter) => listDeliveries(node.store, filter),
    ofObject: (iri) => whereItArrived(node.store, iri),
    alerts: () => deliveryAlerts(node.store.db, node.clock.now()),
    async resend(filter) {
      const count = await node.transaction(async (tx) => {
        const resent = await resendDeliveries(tx, filter);
        const object = filter.activity ?? filter.object ?? filter.inbox ?? filter.peer;
        if (resent > 0) await recordAudit(tx, { verb: "delivery.resent", object, details: { count: resent } });
        return resent;
      });
      wake();
      return count;
    },
  };
}

interface Target {
  db: Db;
  dialect: Dialect;
}

type Listed = Pick<
  DeliveryRow,
  "activity" | "object" | "inbox" | "origin" | "state" | "attempts" | "due_at" | "changed_at" | "error"
> & { id: number; type: string | null };

/** Newest first, in a fixed number of statements. */
async function listDeliveries(
  target: Target,
  { cursor, limit = 100, ...filter }: DeliveryFilter,
): Promise<DeliveryPage> {
  const size = Math.min(limit, 1000);
  const found = await selectRows(target, filter)
    .where("d.id", "<", cursor === undefined ? Number.MAX_SAFE_INTEGER : readCursor(cursor))
    .orderBy("d.id", "desc")
    .limit(size + 1)
    .execute();
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const names = { titles: await titlesOf(target, rows), peers: await peerNames(target, rows) };
  return {
    items: rows.map((row) => toState(row, names)),
    next: found.length > size && last ? String(last.id) : undefined,
  };
}

function selectRows({ db }: Target, { state, object, peer }: Omit<DeliveryFilter, "cursor" | "limit">) {
  let query = db
    .selectFrom("ap_deliveries as d")
    .leftJoin("ap_activities as a", "a.id", "d.activity")
    .select(["d.id", "d.activity", "d.object", "d.inbox", "d.origin", "d.state", "d.attempts", "d.due_at"])
    .select(["d.changed_at", "d.error", "a.type"]);
  if (state !== undefined) query = query.where("d.state", "=", state);
  if (peer !== undefined) query = query.where("d.origin", "=", readPeer(peer));
  if (object === undefined) return query;
  // Through the activities, which are found by their object.
  const about = db.selectFrom("ap_activities").select("id").where("object", "=", object);
  return query.where("d.object", "=", object).where("d.activity", "in", about);
}

function readCursor(given: string): number {
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new Refusal("bad-request", {
    message: 'Use the "next" of the page before, unchanged, or leave it out to begin.',
  });
}

function toState(row: Listed, { titles, peers }: { titles: Names; peers: Names }): DeliveryState {
  const later = row.state === "retrying" || row.state === "waiting";
  return {
    id: String(row.id),
    activity: row.activity,
    verb: row.type ?? undefined,
    object: row.object ?? undefined,
    title: titles.get(row.object ?? ""),
    peer: row.origin,
    peerName: peers.get(row.inbox) ?? peers.get(row.origin),
    inbox: row.inbox,
    state: row.state,
    attempts: row.attempts,
    at: later ? row.due_at : row.changed_at,
    error: row.error ?? undefined,
    reason: row.error === null ? undefined : explainError(row.error),
  };
}

type Names = ReadonlyMap<string, string>;

/** Of what everybody may read: the name of an entry that was made for one recipient is nobody else's business. */
async function titlesOf({ db, dialect }: Target, rows: readonly Listed[]): Promise<Names> {
  const ids = [...new Set(rows.flatMap(({ object }) => object ?? []))];
  const found = await db
    .selectFrom("ap_objects")
    .select(["id", "doc"])
    .where("id", "in", jsonTexts(dialect, ids))
    .where("public", "=", 1)
    .execute();
  return new Map(found.flatMap(({ id, doc }) => nameIn(doc).map((name): [string, string] => [id, name])));
}
