import type { Findings } from "../report/figures.ts";

interface Measured {
  /** Milliseconds: medians, and the slowest. */
  ready: number;
  slowest: number;
  bare: number;
  /** MiB. */
  idle: { atRest: number; afterPages: number };
  four: { nodes: readonly number[]; starter: number; ready: number };
}

export function reportCold({ ready, slowest, bare, idle, four }: Measured): Findings {
  const nodes = four.nodes.reduce((sum, mib) => sum + mib, 0);
  const megabytes = ((nodes + four.starter) * 2 ** 20) / 1e6;
  return {
    sections: [
      {
        title: "Start",
        figures: [
          { name: "bare node:http, spawn to ready", value: bare, unit: "ms" },
          { name: "a node, spawn to ready", value: ready, unit: "ms", note: `slowest ${slowest.toFixed(0)} ms` },
          { name: "times bare node:http", value: ready / bare, unit: "x" },
          { name: "the demonstration, first start with its data", value: four.ready, unit: "ms" },
        ],
      },
      {
        title: "Memory (RSS)",
        figures: [
          { name: "a node, idle", value: idle.atRest, unit: "MiB" },
          { name: "a node, after three pages", value: idle.afterPages, unit: "MiB" },
          ...four.nodes.map((mib, number) => ({
            name: `demonstration, node ${number + 1}`,
            value: mib,
            unit: "MiB" as const,
            note: "just filled and federated",
          })),
          { name: "demonstration, what starts them", value: four.starter, unit: "MiB" },
        ],
      },
    ],
    goals: [
      limit("limit", "a single node is ready in at most 400 ms", `${ready.toFixed(0)} ms`, ready <= 400),
      limit("limit", "a single node idles at 90 MiB or less", `${idle.atRest.toFixed(0)} MiB`, idle.atRest <= 90),
      limit(
        "limit",
        "the four nodes run within 500 MB, their starter included",
        `${megabytes.toFixed(0)} MB`,
        four.nodes.length === 4 && megabytes <= 500,
      ),
      limit(
        "G8",
        "ready in at most 150 ms, and at most twice bare node:http",
        `${ready.toFixed(0)} ms, ${(ready / bare).toFixed(1)} times`,
        ready <= 150 && ready / bare <= 2,
      ),
      limit("G8", "idle at 65 MiB or less", `${idle.atRest.toFixed(0)} MiB`, idle.atRest <= 65),
      limit("G8", "at most 130 MiB after its first pages", `${idle.afterPages.toFixed(0)} MiB`, idle.afterPages <= 130),
    ],
    missing: [],
  };
}

function limit(id: string, goal: string, measured: string, reached: boolean) {
  return { id, goal, measured, reached };
}
