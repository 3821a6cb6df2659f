import { isJsonObject, type JsonObject, originOf, Refusal } from "../../kit/index.ts";
import { releaseQueue } from "../delivery/delivery-store.ts";
import { noteReceived } from "../delivery/peer-store.ts";
import { idOf, listOf } from "../document.ts";
import { documentClass } from "../engine/context-class.ts";
import type { Engine } from "../engine/engine.ts";
import { NeedsFetch } from "../engine/engine-overrides.ts";
import { normalType } from "../engine/normal-form.ts";
import { NotOwner } from "../engine/ownership.ts";
import { EngineRefusal } from "../engine/run-steps.ts";
import { toDoc } from "../engine/stored.ts";
import type { NodeContext } from "../node-context.ts";
import { type Act, ActRefused, type Effect } from "./act.ts";
import { applyEffects } from "./apply-effects.ts";
import { type Mark, markRows, type NewRow, takeNew } from "./inbox-store.ts";
import { recipientOf } from "./recipient.ts";
import { runActivity } from "./run-activity.ts";
import { loadTrust } from "./trust.ts";

/** So many fetches one activity may cause. */
export const maxFetches = 5;

/** A row whose handler failed although it stood alone. */
class Poison extends Error {
  override readonly name = "Poison";
  readonly seq: number;

  constructor(seq: number, cause: unknown) {
    super("activity failed alone", { cause });
    this.seq = seq;
  }
}

/** Something failed that cannot be taken back alone: the batch runs again, one activity at a time. */
class Replay extends Error {
  override readonly name = "Replay";
}

/** Carries out up to `size` new activities in one transaction, all effects included. Returns how many it dealt with. */
export async function drainInbox(node: NodeContext, size: number): Promise<number> {
  try {
    return await drainBatch(node, size);
  } catch (error) {
    if (size === 1) return refusePoison(node, error);
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
  return node.transaction((tx) =>
    node.engines.use(tx.db, async (engine) => {
      const rows = await takeNew(tx.db, node.store.dialect, size);
      if (rows.length === 0) return 0;
      const marks: Mark[] = [];
      const effects: { seq: number; effects: Effect[] }[] = [];
      const batch = rows.map((row) => ({ row, ...readRow(row) }));
      const actors = [...new Set(rows.map(({ signer }) => signer))];
      const trust = await loadTrust(
        { db: tx.db, dialect: node.store.dialect, following: Object.values(node.actors) },
        actors,
      );
      await noteContact({ node, tx }, rows);
      await prefetch(node, engine, batch);
      for (const { row, wire, problem } of batch) {
        const result: ActResult = wire
          ? await carryOut({ node, tx, engine, trust }, row, wire, rows.length === 1)
          : { state: "refused", note: problem, effects: [] };
        marks.push({ seq: row.seq, state: result.state, note: result.note });
        effects.push({ seq: row.seq, effects: result.effects });
        logResult(node, row, result);
      }
      await engine.unit.flush();
      await alone(rows, () => applyEffects({ node, tx, trust }, effects));
      await markRows(tx.db, node.store.dialect, marks);
      return rows.length;
    }),
  );
}

/** Who speaks to us is there: what waited for it goes on. */
async function noteContact({ node, tx }: Pick<Act, "node" | "tx">, rows: readonly NewRow[]): Promise<void> {
  const origins = [...new Set(rows.map(({ signer }) => originOf(signer)))];
  for (const origin of await noteReceived({ db: tx.db, dialect: node.store.dialect }, origins, tx.now)) {
    await releaseQueue(tx.db, origin, tx.now);
  }
}

interface ActResult {
  state: Mark["state"];
  note: string | undefined;
  effects: Effect[];
}

type Shared = Pick<Act, "node" | "tx" | "engine" | "trust">;

async function carryOut(shared: Shared, row: NewRow, wire: JsonObject, single: boolean): Promise<ActResult> {
  const { engine, trust, node } = shared;
  const { unit } = engine;
  const effects: Effect[] = [];
  unit.startAct({ origin: originOf(row.signer), actor: row.signer, local: false, shared: trust.isShared(row.signer) });
  try {
    const signer = await unit.object(row.signer);
    if (!signer) throw new NeedsFetch(row.signer);
    const activity = toDoc(wire);
    const recipient = await unit.object(recipientOf(node.actors, activity));
    if (!recipient) throw new ActRefused("nobody here");
    rememberWires(engine, wire);
    await runActivity({ ...shared, wire, activity, signer: signer.doc, recipient: recipient.doc, effects });
    return { state: "done", note: undefined, effects };
  } catch (error) {
    if (!unit.undoAct()) {
      if (!single) throw new Replay();
      throw new Poison(row.seq, error);
    }
    return { ...resultOf(error, row), effects: [] };
  }
}

function resultOf(error: unknown, row: NewRow): { state: Mark["state"]; note: string } {
  if (error instanceof NeedsFetch && row.fetches < maxFetches) return { state: "wait", note: error.iri };
  return { state: "refused", note: reasonOf(error) };
}

function reasonOf(error: unknown): string {
  if (error instanceof ActRefused || error instanceof NotOwner || error instanceof EngineRefusal) return error.message;
  if (error instanceof Refusal) return `${error.code}: ${error.message}`;
  if (error instanceof NeedsFetch) return `cannot be had: ${error.iri}`;
  return `error: ${error instanceof Error ? error.message : String(error)}`;
}

/** In a batch a failing effect cannot be told from its neighbours' work in the same transaction. */
async function alone(rows: readonly NewRow[], run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const [only, ...others] = rows;
    if (only === undefined || others.length > 0) throw new Replay();
    throw new Poison(only.seq, error);
  }
}

async function refusePoison(node: NodeContext, error: unknown): Promise<number> {
  if (!(error instanceof Poison)) throw error;
  const waits = error.cause instanceof NeedsFetch;
  const note = error.cause instanceof NeedsFetch ? error.cause.iri : reasonOf(error.cause);
  await node.transaction((tx) =>
    markRows(tx.db, node.store.dialect, [{ seq: error.seq, state: waits ? "wait" : "refused", note }]),
  );
  node.log.warn({ seq: error.seq, reason: note }, waits ? "activity waits" : "activity refused");
  return 1;
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

function logResult({ log }: NodeContext, row: NewRow, { state, note }: ActResult): void {
  if (state === "refused") log.warn({ activity: row.id, peer: originOf(row.signer), reason: note }, "activity refused");
}
