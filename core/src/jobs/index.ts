/** jobs: facts recorded with the rows that made them true, and the durable queue that they wake. */
export { type Committed, createJobs, type Jobs, type JobsOptions, type Part } from "./create-jobs.ts";
export type {
  DeadJob,
  Duration,
  FactPayload,
  Job,
  JobHandler,
  JobHandlers,
  JobHelpers,
  JobKind,
  Subscriptions,
} from "./job.ts";
export type { JobCounts } from "./job-store.ts";
export type { CommittedFact } from "./transactions.ts";
export type { Facts, FactType, NewJob, Transaction, Tx } from "./tx.ts";
