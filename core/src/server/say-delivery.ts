import type { DeliveryState } from "../federation/index.ts";

/** What became of a delivery, in words: "delivered at 2026-11-20 08:00". Times are UTC. */
export function sayDelivery({ state, at, attempts, reason = "no reason known" }: DeliveryState): string {
  const when = new Date(at).toISOString().slice(0, 16).replace("T", " ");
  switch (state) {
    case "waiting":
      return "waiting to be sent";
    case "sending":
      return "being sent now";
    case "delivered":
      return `delivered at ${when}`;
    case "retrying":
      return `tried ${attempts} times, again at ${when}: ${reason}`;
    case "held":
      return `held since ${when}: ${reason}`;
    case "gone":
      return `given up at ${when}, the inbox is gone: ${reason}`;
    case "dead":
      return `given up at ${when}: ${reason}`;
  }
}
