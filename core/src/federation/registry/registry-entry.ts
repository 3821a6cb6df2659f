import type { Tx } from "../../jobs/index.ts";

export interface RegistryEntry {
  actor: string;
  name: string;
  kind: string;
  /** ISO 3166-1 alpha-2, or a UN regional group's id. */
  region: string | undefined;
  recognisedSince: string | undefined;
  status: "recognised" | "suspended" | "former";
}

export interface Registry {
  /** On the node that serves it. */
  put(tx: Tx, entry: RegistryEntry): Promise<void>;
  list(): Promise<RegistryEntry[]>;
  isRecognised(actor: string): Promise<boolean>;
  /** On the nodes that read it: fetch, verify against the pinned key, cache. */
  refresh(): Promise<{ entries: number }>;
  /** When it was last read, or decided on. */
  state(): Promise<{ checkedAt: number | undefined }>;
}
