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

/** How it signs what it sends first, before it knows what the other side takes. */
export function spawnFedify(knock: "rfc9421" | "cavage" = "rfc9421"): Promise<Peer> {
  const module = at("../fedify/fedify-server.ts");
  return spawnAnswering<PeerCommands>({ module, arguments: ["0", knock] }, names);
}

/** Installs it first where it has not been: that needs the npm registry. */
export function spawnApex(): Promise<Peer> {
  const module = at("../apex-as-shipped/apex-server.mjs");
  return spawnAnswering<PeerCommands>({ module, arguments: [installOutside(at("../apex-as-shipped"))] }, names);
}

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
