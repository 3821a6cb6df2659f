import { fileURLToPath } from "node:url";
import { installOutside } from "./install-outside.ts";
import type { PeerCommands } from "./peer.ts";
import { type Answering, spawnAnswering } from "./spawn-answering.ts";

export type Peer = Answering<PeerCommands>;

const names = [
  "follow",
  "unfollow",
  "create",
  "update",
  "remove",
  "announce",
  "fanOut",
  "followers",
  "following",
  "stored",
  "deliveries",
  "usage",
] as const;

export function spawnFedify(): Promise<Peer> {
  return spawnAnswering<PeerCommands>({ module: at("../fedify/fedify-server.ts") }, names);
}

/** Installs it first where it has not been: that needs the npm registry. */
export function spawnApex(): Promise<Peer> {
  const module = at("../apex-as-shipped/apex-server.mjs");
  return spawnAnswering<PeerCommands>({ module, arguments: [installOutside(at("../apex-as-shipped"))] }, names);
}

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
