import type { Findings } from "../report/figures.ts";
import type { Resident } from "./started.ts";

interface Measured {
  /** Milliseconds: medians, and the slowest. */
  ready: number;
  slowest: number;
  bare: number;
  /** MiB. */
  bareIdle: number;
  idle: { atRest: number; afterPages: number };
  four: { nodes: readonly Resident[]; starter: readonly Resident[]; ready: number };
}

export function reportCold({ ready, slowest, bare, bareIdle, idle, four }: Measured): Findings {
  const all = [...four.nodes, ...four.starter];
  const megabytes = toMegabytes(all.reduce((sum, { rss }) => sum + rss, 0));
  const shared = all.every(({ pss }) => pss !== undefined) ? all.reduce((sum, { pss = 0 }) => sum + pss, 0) : undefined;
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
          { name: "bare node:http, idle", value: bareIdle, unit: "MiB" },
          { name: "a node, idle", value: idle.atRest, unit: "MiB" },
          { name: "a node, after three pages", value: idle.afterPages, unit: "MiB" },
          ...four.nodes.map(({ rss }, number) => ({
            name: `demonstration, node ${number + 1}`,
            value: rss,
            unit: "MiB" as const,
            note: "just filled and federated",
          })),
          ...four.starter.map(({ rss }) => ({
            name: "demonstration, what starts them",
            value: rss,
            unit: "MiB" as const,
          })),
          ...(shared === undefined
            ? []
            : [
                {
                  name: "demonstration, all five, what they share counted once",
                  value: shared,
                  unit: "MiB" as const,
                  note: "proportional set size",
                },
              ]),
        ],
      },
    ],
    goals: [
      limit("limit", "a single node is ready in at most 400 ms", `${ready.toFixed(0)} ms`, ready <= 400),
      limit("limit", "a single node idles at 90 MiB or less", `${idle.atRest.toFixed(1)} MiB`, idle.atRest <= 90),
      ...(shared === undefined
        ? []
        : [
            limit(
              "limit",
              "the four nodes run within 500 MB, their starter included, what they share counted once",
              `${toMegabytes(shared).toFixed(0)} MB`,
              four.nodes.length === 4 && toMegabytes(shared) <= 500,
            ),
          ]),
      limit(
        "limit",
        "the same with RSS summed, Node's own code counted in each",
        `${megabytes.toFixed(0)} MB`,
        four.nodes.length === 4 && megabytes <= 500,
      ),
      limit(
        "G8",
        "ready in at most 150 ms, and at most twice bare node:http",
        `${ready.toFixed(0)} ms, ${(ready / bare).toFixed(1)} times`,
        ready <= 150 && ready / bare <= 2,
      ),
      limit("G8", "idle at 65 MiB or less", `${idle.atRest.toFixed(1)} MiB`, idle.atRest <= 65),
      limit("G8", "at most 130 MiB after its first pages", `${idle.afterPages.toFixed(0)} MiB`, idle.afterPages <= 130),
    ],
    missing: [],
  };
}

function toMegabytes(mib: number): number {
  return (mib * 2 ** 20) / 1e6;
}

function limit(id: string, goal: string, measured: string, reached: boolean) {
  return { id, goal, measured, reached };
}
