/** jobs: facts recorded with the rows that made them true, and the durable queue that they wake. */
export type { Facts, FactType, NewJob, Transaction, Tx } from "./tx.ts";
