import type { NodeContext } from "../node-context.ts";
import { type Judged, type LeasedDelivery, leaseDeliveries, markDeliveries, markInboxGone } from "./delivery-store.ts";
import type { HostQueues } from "./host-queues.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { type Bodies, loadBodies } from "./outgoing-body.ts";
import { findPeers, noteOutcomes, type Outcome, type PeerRow } from "./peer-store.ts";
import { type Posted, postActivity } from "./post-activity.ts";

export interface DeliveryRound {
  /** Names the rows that this sender holds. */
  lease: string;
  /** Rows to take at once. */
  limit: number;
  /** 0 to 1, for the ±20 % of the schedule. */
  chance(): number;
}

/** What a try came to, still to be written down. */
export interface Done {
  judged: Judged;
  outcome: Outcome;
  inbox: string;
}

/**
 * Takes due deliveries, sends them, and writes down what came of each; those of one host go in a queue of their own, so
 * that a slow one keeps nobody waiting. Returns how many were taken.
 */
export async function deliverDue(node: NodeContext, round: DeliveryRound, queues: HostQueues<Done>): Promise<number> {
  const { store, clock } = node;
  const target = { db: store.db, dialect: store.dialect };
  const rows = await store.transaction((db) =>
    leaseDeliveries(
      { db, dialect: store.dialect },
      { now: clock.now(), lease: round.lease, limit: round.limit, busy: queues.full() },
    ),
  );
  if (rows.length === 0) return 0;
  const bodies = await loadBodies(node, [...new Set(rows.map((row) => row.activity))]);
  const origins = [...new Set(rows.map((row) => row.origin))];
  const peers = await findPeers(target.db, target.dialect, origins);
  for (const row of rows) {
    queues.add(row.origin, async () => {
      queues.report(await deliverOne(node, { row, bodies, peer: peers.get(row.origin), chance: round.chance() }));
    });
  }
  return rows.length;
}

async function deliverOne(
  node: NodeContext,
  { row, bodies, peer, chance }: { row: LeasedDelivery; bodies: Bodies; peer: PeerRow | undefined; chance: number },
): Promise<Done> {
  const { id, origin, inbox, actor, attempts, made_at: madeAt } = row;
  const now = () => node.clock.now();
  const body = bodies.of(row.activity, peer?.software);
  if (!body) {
    const judged: Judged = { id, state: "dead", attempts, dueAt: now(), error: "taken back before it was sent" };
    return { judged, inbox, outcome: { origin, answered: true, delivered: false, scheme: undefined } };
  }
  const { answer, scheme } = await postOrFault(node, { inbox, actor, body, scheme: peer?.scheme ?? undefined });
  const { peer: health, ...judged } = judgeAnswer({ id, attempts, madeAt, answer }, { now: now(), chance });
  if (judged.state === "dead" || judged.state === "held") {
    node.log.error({ activity: row.activity, inbox, reason: judged.error }, "delivery needs a person");
  }
  const outcome = { origin, answered: health === "answers", delivered: judged.state === "delivered", scheme };
  return { judged, inbox, outcome };
}

/** A fault of ours must not lose the try: the row would stay leased with nobody knowing why. */
async function postOrFault(node: NodeContext, request: Parameters<typeof postActivity>[1]): Promise<Posted> {
  try {
    return await postActivity(node, request);
  } catch (error) {
    node.log.error({ inbox: request.inbox, err: error }, "delivery failed here");
    return { answer: { status: undefined, reason: "fault on this node" }, scheme: undefined };
  }
}

/** Writes down a handful of results in one transaction. */
export async function recordDeliveries(
  { store, clock }: NodeContext,
  lease: string,
  done: readonly Done[],
): Promise<void> {
  const now = clock.now();
  await store.transaction(async (db) => {
    const target = { db, dialect: store.dialect };
    await markDeliveries(
      target,
      done.map(({ judged }) => judged),
      { lease, now },
    );
    await noteOutcomes(
      target,
      done.map(({ outcome }) => outcome),
      now,
    );
    for (const { judged, inbox } of done) if (judged.state === "gone") await markInboxGone(db, inbox, now);
  });
}
