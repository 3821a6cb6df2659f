import type { Node } from "@nri-commons/core/server";
import profiles from "./data/profiles.json" with { type: "json" };
import { type DemoNode, demoNodes, originOfDemoNode } from "./demo-nodes.ts";

const TRY_AGAIN_MS = 500;
const TRIES = 60;

/** The global node's registry of the others; before it starts, so that whoever asks finds it filled. */
export async function recognise(node: Node, basePort: number): Promise<void> {
  for (const other of demoNodes.filter(({ composition }) => !composition.keepsRegistry)) {
    const { name, kind, region } = profileOf(other);
    await node.run("registry add", {
      arguments: { actor: actorOf(other, basePort) },
      options: { name: name.en, kind, ...(region === undefined ? {} : { region }) },
    });
  }
}

/** Everybody follows everybody. Done again at each start, which changes nothing. */
export async function joinNetwork(node: Node, own: DemoNode, basePort: number): Promise<void> {
  if (!own.composition.keepsRegistry) await again(() => node.federation.registry.refresh());
  const known = await node.federation.peers.list();
  for (const other of demoNodes.filter(({ name }) => name !== own.name)) {
    const actor = actorOf(other, basePort);
    if (known.some((peer) => peer.actor === actor && peer.following !== "no")) continue;
    await again(() => node.federation.peers.follow(actor));
  }
}

function actorOf(node: DemoNode, basePort: number): string {
  return `${originOfDemoNode(node, basePort)}/ap/actors/${profileOf(node).actor}`;
}

interface Profile {
  actor: string;
  name: { en: string };
  kind: string;
  region?: string;
}

function profileOf({ name }: DemoNode): Profile {
  return profiles.nodes[name];
}

/** The other nodes start at the same moment: one that is not there yet is asked again. */
async function again(ask: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }
}
