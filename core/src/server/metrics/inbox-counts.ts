import type { FederationOptions } from "../../federation/index.ts";
import type { Metric } from "./metric.ts";

type Outcome = Parameters<NonNullable<FederationOptions["counted"]>>[0];

/** What the gate said to each POST to an inbox, since the process started. */
export function createInboxCounts() {
  const counts = new Map<Outcome, number>();
  return {
    add(outcome: Outcome): void {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    },
    metrics: [
      {
        name: "nri_inbox_posts_total",
        type: "counter",
        help: "Activities sent to the inbox: admitted, or the reason why not (docs/guide/reference.md)",
        labels: ["outcome"],
        read: () => [...counts].map(([outcome, value]) => ({ labels: { outcome }, value })),
      },
    ] satisfies Metric[],
  };
}
