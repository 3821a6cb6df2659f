import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { isDatabaseTrouble } from "../../store/index.ts";
import { releaseQueue } from "../delivery/delivery-store.ts";
import { noteReceived } from "../delivery/peer-store.ts";
import { idOf, listOf } from "../document.ts";
import { documentClass } from "../engine/context-class.ts";
import type { Engine } from "../engine/engine.ts";
import { NeedsFetch } from "../engine/engine-overrides.ts";
import { normalType } from "../engine/normal-form.ts";
import { toDoc } from "../engine/stored.ts";
import type { NodeContext } from "../node-context.ts";
import { type Act, ActRefused, type Effect } from "./act.ts";
import { applyEffects } from "./apply-effects.ts";
import { dropOvertaken, markFault } from "./fault-store.ts";
import { type Mark, markRows, type NewRow, takeNew } from "./inbox-store.ts";
import { type Later, topicOf } from "./overtaken.ts";
import { recipientOf } from "./recipient.ts";
import { runActivity } from "./run-activity.ts";
import { loadTrust } from "./trust.ts";
import { verdictOf } from "./verdict.ts";

/** A row that was not carried out although it stood alone. */
class FailedAlone extends Error {
  override readonly name = "FailedAlone";
  readonly row: NewRow;

  constructor(row: NewRow, cause: unknown) {
    super("activity failed alone", { cause });
    this.row = row;
  }
}

/** Something failed that cannot be taken back alone: the batch runs again, one activity at a time. */
class Replay extends Error {
  override readonly name = "Replay";
}

/**
 * Carries out up to `size` new activities in one transaction, all effects included. Returns how many it dealt with. Throws
 * when the database is in trouble: then nothing was marked, and all of it is tried again.
 */
export async function drainInbox(node: NodeContext, size: number): Promise<number> {
  try {
    return await drainBatch(node, size);
  } catch (error) {
    if (error instanceof FailedAlone) return settleAlone(node, error);
    if (!(error instanceof Replay)) throw error;
    let total = 0;
    for (let left = size; left > 0; left--) {
      const dealt = await drainInbox(node, 1);
      if (dealt === 0) break;
      total += dealt;
    }
    return total;
  }
}

function drainBatch(node: NodeContext, size: number): Promise<number> {
  return node.transaction(async (tx) => {
    const rows = await takeNew(tx.db, node.store.dialect, size);
    try {
      if (rows.length > 0) await node.engines.use(tx.db, (engine) => carryOutAll({ node, tx, engine }, rows));
      return rows.length;
    } catch (error) {
      if (isDatabaseTrouble(error)) throw error;
      const [only, ...others] = rows;
      // In a batch a failing effect cannot be told from its neighbours' work in the same transaction.
      throw only === undefined || others.length > 0
        ? new Replay("batch failed", { cause: error })
        : new FailedAlone(only, error);
    }
  });
}

async function carryOutAll({ node, tx, engine }: Omit<Shared, "trust">, rows: readonly NewRow[]): Promise<void> {
  const { dialect } = node.store;
  const batch = rows.map((row) => ({ row, ...readRow(row) }));
  const actors = [...new Set(rows.map(({ signer }) => signer))];
  const trust = await loadTrust({ db: tx.db, dialect, following: Object.values(node.actors) }, actors);
  await noteContact({ node, tx }, rows);
  await prefetch(node, engine, batch);
  const results: ActResult[] = [];
  for (const { row, wire, problem } of batch) {
    const result: ActResult = wire
      ? await carryOut({ node, tx, engine, trust }, row, wire)
      : { seq: row.seq, state: "refused", note: problem, topic: undefined, effects: [] };
    results.push(result);
    logResult(node, row, result);
  }
  await engine.unit.flush();
  await applyEffects({ node, tx, trust }, results);
  await markRows(tx.db, dialect, results);
  const done = results.flatMap(({ seq, state, topic }) => (state === "done" && topic ? [{ ...topic, seq }] : []));
  await dropOvertaken(tx.db, dialect, done);
}

/** Who speaks to us is there: what waited for it goes on. */
async function noteContact({ node, tx }: Pick<Act, "node" | "tx">, rows: readonly NewRow[]): Promise<void> {
  const origins = [...new Set(rows.map(({ signer }) => originOf(signer)))];
  for (const origin of await noteReceived({ db: tx.db, dialect: node.store.dialect }, origins, tx.now)) {
    await releaseQueue(tx.db, origin, tx.now);
  }
}

interface ActResult extends Mark {
  effects: Effect[];
}

type Shared = Pick<Act, "node" | "tx" | "engine" | "trust">;

async function carryOut(shared: Shared, row: NewRow, wire: JsonObject): Promise<ActResult> {
  const { engine, trust, node } = shared;
  const { unit } = engine;
  const effects: Effect[] = [];
  const about = { seq: row.seq, topic: topicOf(row.signer, wire) };
  unit.startAct({ origin: originOf(row.signer), actor: row.signer, local: false, shared: trust.isShared(row.signer) });
  try {
    const signer = await unit.object(row.signer);
    if (!signer) throw new NeedsFetch(row.signer);
    const activity = toDoc(wire);
    const recipient = await unit.object(recipientOf(node.actors, activity));
    if (!recipient) throw new ActRefused("nobody here");
    rememberWires(engine, wire);
    await runActivity({ ...shared, wire, activity, signer: signer.doc, recipient: recipient.doc, effects });
    return { ...about, state: "done", note: undefined, effects };
  } catch (error) {
    const verdict = verdictOf(error, row);
    // After a fault nobody knows what is half done: only the whole transaction can be taken back.
    if (verdict === undefined || !unit.undoAct()) throw error;
    return { ...about, ...verdict, effects: [] };
  }
}

/** Its transaction was taken back: refused or waiting is what it would have been in a batch; a fault is tried again later. */
async function settleAlone(node: NodeContext, { row, cause }: FailedAlone): Promise<number> {
  const topic = topicOfRow(row);
  const verdict = verdictOf(cause, row);
  if (verdict !== undefined) {
    await node.transaction((tx) => markRows(tx.db, node.store.dialect, [{ seq: row.seq, topic, ...verdict }]));
    logResult(node, row, verdict);
    return 1;
  }
  const note = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  const { seq, faults } = row;
  const due = await node.transaction((tx) => markFault(tx.db, { seq, faults, note, topic, now: tx.now }));
  const next = due === undefined ? undefined : new Date(due).toISOString();
  const what = due === undefined ? "activity failed for the last time" : "activity failed and will be tried again";
  node.log.error({ activity: row.id, peer: originOf(row.signer), faults: faults + 1, next, err: cause }, what);
  return 1;
}

function topicOfRow(row: NewRow): Later | undefined {
  const { wire } = readRow(row);
  return wire && topicOf(row.signer, wire);
}

function readRow(row: NewRow): { wire: JsonObject; problem?: never } | { wire?: never; problem: string } {
  try {
    const wire: unknown = JSON.parse(row.body);
    if (!isJsonObject(wire)) return { problem: "not an activity" };
    if (documentClass(wire) === "refuse") return { problem: "its context redefines terms" };
    toDoc(wire);
    return { wire };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : "cannot be read" };
  }
}

// Documents are kept as received, not as the engine would write them; of several types only the one that counts.
function rememberWires({ unit }: Engine, wire: JsonObject): void {
  for (const document of [wire, ...listOf(wire["object"])]) {
    const id = isJsonObject(document) ? document["id"] : undefined;
    if (!isJsonObject(document) || typeof id !== "string") continue;
    const many = Array.isArray(document["type"]);
    unit.wires.set(id, many ? { ...document, type: normalType(document["type"]) } : document);
  }
}

/** Two statements load what a whole batch will touch. */
async function prefetch(
  node: NodeContext,
  { unit }: Engine,
  batch: readonly { row: NewRow; wire?: JsonObject }[],
): Promise<void> {
  const ids = batch.flatMap(({ wire }) => (wire ? [idOf(wire["object"])] : [])).filter((id) => id !== undefined);
  const embedded = batch.flatMap(({ wire }) => (isJsonObject(wire?.["object"]) ? idOf(wire["object"]["object"]) : []));
  const inner = embedded.filter((id) => id !== undefined);
  await unit.prefetch(
    [...Object.values(node.actors), ...batch.map(({ row }) => row.signer), ...ids, ...inner],
    [...batch.map(({ row }) => row.id), ...ids],
  );
}

function logResult({ log, gate }: NodeContext, row: NewRow, { state, note }: Pick<Mark, "state" | "note">): void {
  if (state !== "refused") return;
  const peer = originOf(row.signer);
  log.warn({ activity: row.id, peer, reason: note }, "activity refused");
  gate.refusals.count({ reason: "inbox", peer, keyId: row.signer });
}
