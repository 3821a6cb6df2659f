import type { Db, Dialect } from "../../store/index.ts";
import type { Arrival } from "./delivery.ts";
import { explainError } from "./explain-error.ts";
import { peerNames } from "./peer-names.ts";

interface Target {
  db: Db;
  dialect: Dialect;
}

/** The latest news about an item, site by site. A change that was never sent because a newer one overtook it is not missed. */
export async function whereItArrived(target: Target, object: string): Promise<Arrival[]> {
  const latest = await latestOf(target.db, object);
  const names = await peerNames(target, latest);
  const sites = Map.groupBy(latest, ({ origin }) => origin);
  return [...sites].map(([site, rows]) => toArrival(site, rows, names)).sort(byUrgency);
}

type Latest = Awaited<ReturnType<typeof latestOf>>[number];

/** One row an inbox: its last delivery about the item, with what is known of the host. */
async function latestOf(db: Db, object: string) {
  const about = db.selectFrom("ap_activities").select("id").where("object", "=", object);
  const ofItem = db.selectFrom("ap_deliveries").where("object", "=", object).where("activity", "in", about);
  const last = ofItem.select((select) => select.fn.max("id").as("last")).groupBy("inbox");
  const arrived = ofItem.select("origin").where("state", "=", "delivered");
  return db
    .selectFrom("ap_deliveries as d")
    .leftJoin("ap_peers as p", "p.origin", "d.origin")
    .select(["d.inbox", "d.origin", "d.state", "d.attempts", "d.due_at", "d.made_at", "d.changed_at", "d.error"])
    .select(["p.probe_at", "p.quiet_until"])
    .select((select) => select.case().when("d.origin", "in", arrived).then(1).else(0).end().as("arrived"))
    .where("d.id", "in", last)
    .orderBy("d.id")
    .execute();
}

function toArrival(site: string, rows: readonly Latest[], names: ReadonlyMap<string, string>): Arrival {
  const state = (["failed", "waiting", "delivered"] as const).find((one) => rows.some((row) => stateOf(row) === one));
  const those = rows.filter((row) => stateOf(row) === state);
  const name = rows.map(({ inbox }) => names.get(inbox)).find((one) => one !== undefined) ?? names.get(site);
  const reason = those.map(({ error }) => error).find((error) => error !== null);
  const done = state === "delivered";
  return {
    ...{ site, name, state: state ?? "waiting" },
    at:
      state === "waiting"
        ? Math.min(...those.map((row) => row.made_at))
        : Math.max(...those.map((row) => row.changed_at)),
    nextTry: state === "waiting" ? nextTryOf(those) : undefined,
    attempts: done ? 0 : Math.max(...those.map(({ attempts }) => attempts)),
    hasOlder: !done && rows.some(({ arrived }) => arrived === 1),
    reason: done || reason === undefined || reason === null ? undefined : explainError(reason),
  };
}

function stateOf({ state }: Latest): Arrival["state"] {
  if (state === "delivered") return "delivered";
  return state === "held" || state === "gone" || state === "dead" ? "failed" : "waiting";
}

/** A host whose breaker is open is asked first whether it is back; one that asked for a pause gets it. */
function nextTryOf(rows: readonly Latest[]): number | undefined {
  const tried = rows.filter(({ state, attempts, probe_at, quiet_until }) => {
    return state !== "sending" && (attempts > 0 || probe_at !== null || quiet_until !== null);
  });
  if (tried.length === 0) return undefined;
  return Math.min(...tried.map(({ due_at, probe_at, quiet_until }) => probe_at ?? Math.max(due_at, quiet_until ?? 0)));
}

const order = ["failed", "waiting", "delivered"];

function byUrgency(one: Arrival, other: Arrival): number {
  const urgency = order.indexOf(one.state) - order.indexOf(other.state);
  return urgency !== 0 ? urgency : (one.name ?? one.site).localeCompare(other.name ?? other.site);
}
