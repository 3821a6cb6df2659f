import type { Composition } from "@nri-commons/core/server";
import { dc } from "../dc/composition.ts";
import { global } from "../global/composition.ts";
import { nri } from "../nri/composition.ts";

/** The four nodes of the demonstration, by name; each runs as a process of its own. */
export interface DemoNode {
  name: "global" | "kigf" | "waigf" | "dc";
  composition: Composition;
  /** Added to the base port. */
  offset: number;
}

export const demoNodes: readonly DemoNode[] = [
  { name: "global", composition: global, offset: 0 },
  { name: "kigf", composition: nri, offset: 1 },
  { name: "waigf", composition: nri, offset: 2 },
  { name: "dc", composition: dc, offset: 3 },
];

export function originOfDemoNode(node: DemoNode, basePort: number): string {
  return `http://localhost:${basePort + node.offset}`;
}
