import type { Kysely } from "kysely";
import type { Facts, FactType, NewJob } from "../jobs/index.ts";

/** One transaction over the plugin's own tables, core's verbs and the facts that they make true. */
export interface PluginTx<Tables> {
  readonly db: Kysely<Tables>;
  /** When the transaction began, in milliseconds. */
  readonly now: number;
  fact<F extends FactType>(type: F, payload: Facts[F]): Promise<void>;
  enqueue(job: NewJob): Promise<void>;
}

/** What core's verbs need of a transaction: the same transaction, whatever tables it is typed for. */
export type AnyTx = Omit<PluginTx<never>, "db">;
