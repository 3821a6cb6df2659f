import type { DeliveryState } from "../delivery/delivery.ts";
import type { InboxCounts } from "../inbox/faulty-activity.ts";

/** How much lies about, and for how long; lags in seconds. */
export interface FederationFigures {
  deliveries: Record<Exclude<DeliveryState["state"], "delivered">, number>;
  /** Of the delivery that is most overdue. */
  deliveryLag: number;
  inbox: InboxCounts;
  /** Of the oldest received activity whose turn it is. */
  inboxLag: number;
  /** `away`: does not answer; `quiet`: asked for a pause; `gone`: inboxes that are no more. */
  peers: Record<"known" | "away" | "quiet" | "gone" | "blocked", number>;
}
