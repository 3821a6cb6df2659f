import type { JobKind } from "../../jobs/index.ts";

/** One kind of job that a plugin brings. */
export interface PluginJobKind {
  name: string;
  contribution: string;
  /** The fact that wakes it. */
  on?: string;
  kind: JobKind;
}
