import type { Clock } from "../../kit/index.ts";
import type { Refusals } from "./refusal-count.ts";
import type { RefusalLedger } from "./refusal-ledger.ts";

const day = 24 * 60 * 60 * 1000;

/** What the console and the command line see of the gate. */
export function createRefusals(ledger: Pick<RefusalLedger, "list" | "note">, clock: Clock): Refusals {
  return {
    noteToken: (requestId) => ledger.note({ reason: "token", keyId: undefined, address: "token", requestId }),
    async list({ since = clock.now() - day, limit = 100 } = {}) {
      const rows = await ledger.list({ since, limit: Math.min(limit, 1000) });
      return rows.map(({ reason, peer, key_id, count, hour, last_at }) => ({
        reason,
        peer: peer === "" || peer === "*" ? undefined : peer,
        keyId: key_id ?? undefined,
        count,
        hour,
        lastAt: last_at,
      }));
    },
  };
}
