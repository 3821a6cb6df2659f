import { createHostSet, type HostSet } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { listBlocks } from "./block-store.ts";

/** The blocked hosts in memory, for the gate, which asks at each request. */
export interface BlockedOrigins {
  has(origin: string): boolean;
  /** What is in the table counts: after a change here, and now and then for those of other processes. */
  reload(): Promise<void>;
}

export function createBlockedOrigins(db: Db): BlockedOrigins {
  let blocked: HostSet = createHostSet([]);
  return {
    has: (origin) => blocked.has(origin),
    async reload() {
      blocked = await listBlocks(db);
    },
  };
}
