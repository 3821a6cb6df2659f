import type { Tx } from "../../jobs/index.ts";
import type { JsonObject } from "../../kit/index.ts";
import type { Doc } from "../document.ts";
import type { Engine } from "../engine/engine.ts";
import type { Change } from "../engine/unit-of-work.ts";
import type { NodeContext } from "../node-context.ts";
import type { Trust } from "./trust.ts";

/** One activity while it is carried out. */
export interface Act {
  node: NodeContext;
  tx: Tx;
  engine: Engine;
  trust: Trust;
  /** As received. */
  wire: JsonObject;
  /** In normal form; the engine may write on it. */
  activity: Doc;
  /** The actor that signed it. */
  signer: Doc;
  /** Which of our actors it is for. */
  recipient: Doc;
  effects: Effect[];
}

/** What follows when the transaction's documents are written: in this order, in the same transaction. */
export type Effect =
  | { kind: "object"; change: Change }
  | { kind: "activity"; wire: JsonObject; object: unknown }
  | { kind: "actor-followed"; actor: string };

/** An expected no: the activity is kept out, with this reason in its row and in the log. */
export class ActRefused extends Error {
  override readonly name = "ActRefused";
}
