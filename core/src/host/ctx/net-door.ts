import { FetchProblem, type SafeFetch } from "../../net/index.ts";
import type { NetDoor } from "../../plugin/index.ts";
import { currentWho } from "../../store/index.ts";

/** `safeFetch` for feeds, outside of web requests. */
export function createNetDoor(safeFetch: SafeFetch): NetDoor {
  return {
    async fetch(url, { accept, etag, maxBytes } = {}) {
      const { kind } = currentWho();
      if (kind !== "system" && kind !== "operator") {
        throw new Error("A plugin fetches in a job or a command, never while somebody waits for a page.");
      }
      try {
        const headers = { ...(accept && { accept }), ...(etag && { "if-none-match": etag }) };
        const fetched = await safeFetch(url, { purpose: "feed", headers, ...(maxBytes && { maxBytes }) });
        return { ok: true, ...fetched };
      } catch (error) {
        if (error instanceof FetchProblem) return { ok: false, reason: error.reason };
        throw error;
      }
    },
  };
}
