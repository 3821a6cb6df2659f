import type { GateReason } from "./refused.ts";

export interface NotedRefusal {
  /** `token`: of the API or the metrics, forged, over or revoked. */
  reason: GateReason | "token";
  /** As the request claims it: nothing of it is proved. */
  keyId: string | undefined;
  address: string;
  requestId: string | undefined;
}
