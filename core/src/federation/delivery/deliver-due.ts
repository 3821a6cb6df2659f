import { knowSoftware } from "../follow/learn-software.ts";
import type { NodeContext } from "../node-context.ts";
import { markInboxGone } from "./delivery-store.ts";
import type { HostQueues } from "./host-queues.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { dropDeliveries, type Judged, type LeasedDelivery, leaseDeliveries, markDeliveries } from "./lease-store.ts";
import { type Bodies, loadBodies } from "./outgoing-body.ts";
import { findPeers, isFresh, noteOutcomes, type Outcome, type PeerRow } from "./peer-store.ts";
import { notForEverybody, personalActivities } from "./personal.ts";
import { type Posted, postActivity } from "./post-activity.ts";
import { schemeFor } from "./wire-variant.ts";

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
  id: number;
  inbox: string;
  /** Undefined when the activity was taken back before it was sent: then nothing is left to tell. */
  result: { judged: Judged; outcome: Outcome } | undefined;
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
  const personal = await personalActivities(node, rows);
  const asked = new Map<string, Promise<PeerRow | undefined>>();
  for (const row of rows) {
    const { origin } = row;
    queues.add(origin, async () => {
      // The first thing that a host gets from us, and one a day, waits until we know what it can read.
      if (!isFresh(peers.get(origin), clock.now()) && !asked.has(origin)) asked.set(origin, askSoftware(node, origin));
      const peer = (await asked.get(origin)) ?? peers.get(origin);
      const isPersonal = personal.has(row.activity);
      queues.report(await deliverOne(node, { row, bodies, peer, isPersonal, chance: round.chance() }));
    });
  }
  return rows.length;
}

async function askSoftware(node: NodeContext, origin: string): Promise<PeerRow | undefined> {
  try {
    return await knowSoftware(node, origin);
  } catch (error) {
    node.log.error({ peer: origin, err: error }, "its software could not be asked for");
    return undefined;
  }
}

interface Delivery {
  row: LeasedDelivery;
  bodies: Bodies;
  peer: PeerRow | undefined;
  /** Its object is a person's entry. */
  isPersonal: boolean;
  chance: number;
}

async function deliverOne(node: NodeContext, { row, bodies, peer, isPersonal, chance }: Delivery): Promise<Done> {
  const { id, origin, inbox, actor, attempts, made_at: madeAt } = row;
  const body = bodies.of(row.activity, peer?.software);
  if (!body) return { id, inbox, result: undefined };
  const first = schemeFor(peer, body.type);
  const began = performance.now();
  const refusal = isPersonal ? notForEverybody(peer, node.clock.now()) : undefined;
  const { answer, scheme } = refusal
    ? { answer: refusal, scheme: undefined }
    : await postOrFault(node, { inbox, actor, body, scheme: first });
  const before = { lastError: row.error ?? undefined, errorSince: row.error_since ?? undefined };
  const one = { id, attempts, madeAt, answer, ...before };
  const { peer: health, quietUntil, ...judged } = judgeAnswer(one, { now: node.clock.now(), chance });
  const ms = Math.round(performance.now() - began);
  const { status } = answer;
  const { state, error: reason } = judged;
  const line = { activity: row.activity, peer: origin, inbox, state, status, reason, tries: attempts + 1, ms };
  if (state === "dead" || state === "held") node.log.error(line, "delivery needs a person");
  else node.log[state === "delivered" ? "debug" : "info"](line, "delivery");
  const outcome = {
    origin,
    answered: health === "answers",
    delivered: judged.state === "delivered",
    // A guess that was taken says nothing of the other way.
    scheme: first !== undefined && !peer?.scheme && scheme === first ? undefined : scheme,
    quietUntil,
  };
  return { id, inbox, result: { judged, outcome } };
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
  const results = done.flatMap(({ result }) => result ?? []);
  const takenBack = done.flatMap(({ id, result }) => (result ? [] : [id]));
  await store.transaction(async (db) => {
    const target = { db, dialect: store.dialect };
    await markDeliveries(
      target,
      results.map(({ judged }) => judged),
      { lease, now },
    );
    await dropDeliveries(target, takenBack, lease);
    await noteOutcomes(
      target,
      results.map(({ outcome }) => outcome),
      now,
    );
    for (const { inbox, result } of done) if (result?.judged.state === "gone") await markInboxGone(db, inbox, now);
  });
}
