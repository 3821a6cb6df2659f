import type { Db } from "../../store/index.ts";
import type { DeliveryAlert } from "./delivery.ts";
import { explainError } from "./explain-error.ts";

const day = 86_400_000;
/** An inbox that is gone is news for so long. */
const goneIsNewsFor = 30 * day;

/** What needs a person, host by host, those with most first: held, given up, gone; and who does not answer at the moment. */
export async function deliveryAlerts(db: Db, now: number): Promise<DeliveryAlert[]> {
  const alerts = [...(await stuck(db)), ...(await goneInboxes(db, now)), ...(await silent(db))];
  return alerts.sort((a, b) => b.count - a.count || (a.peer < b.peer ? -1 : 1));
}

async function stuck(db: Db): Promise<DeliveryAlert[]> {
  const rows = await db
    .selectFrom("ap_deliveries")
    .select((select) => [
      "origin",
      "state",
      select.fn.countAll<number>().as("n"),
      select.fn.min("changed_at").as("since"),
    ])
    .select((select) => select.fn.max("error").as("error"))
    .where("state", "in", ["held", "dead"])
    .groupBy(["origin", "state"])
    .execute();
  return rows.map(({ origin, state, n, since, error }) => {
    const kind = state === "held" ? "held" : "dead";
    const remedy = kind === "held" ? ofHeld(origin) : `When the reason is gone: nri deliveries resend --peer ${origin}`;
    return { kind, peer: origin, count: Number(n), since, reason: explainError(error ?? "no reason"), remedy };
  });
}

function ofHeld(origin: string): string {
  return `It goes on by itself when ${origin} speaks to this node. Ask its operator whether it blocks this node; then: nri deliveries resend --peer ${origin}`;
}

async function goneInboxes(db: Db, now: number): Promise<DeliveryAlert[]> {
  const rows = await db
    .selectFrom("ap_gone_inboxes")
    .selectAll()
    .where("since", ">", now - goneIsNewsFor)
    .execute();
  return rows.map(({ inbox, since }) => ({
    kind: "gone",
    peer: new URL(inbox).origin,
    count: 1,
    since,
    reason: `the inbox ${inbox} is gone`,
    remedy: `Nothing more is sent there until that site is heard of. If it is a mistake: nri deliveries resend --inbox ${inbox}`,
  }));
}

async function silent(db: Db): Promise<DeliveryAlert[]> {
  const rows = await db
    .selectFrom("ap_peers as p")
    .innerJoin("ap_deliveries as d", "d.origin", "p.origin")
    .select((select) => ["p.origin", select.fn.countAll<number>().as("n"), select.fn.min("d.made_at").as("since")])
    .where("p.probe_at", "is not", null)
    .where("d.state", "in", ["waiting", "retrying"])
    .groupBy("p.origin")
    .execute();
  return rows.map(({ origin, n, since }) => ({
    kind: "away",
    peer: origin,
    count: Number(n),
    since,
    reason: "it does not answer at the moment",
    remedy: "Nothing to do: it is asked every ten minutes, and gets everything when it is back, for thirty days.",
  }));
}
