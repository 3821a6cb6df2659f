import { type Peer, spawnApex, spawnFedify } from "../../interop/peers/spawn-peer.ts";
import type { BenchOptions } from "../report/figures.ts";
import type { ActorsServer } from "./actors-server.ts";
import { type Driven, drive } from "./drive.ts";
import { signLoad } from "./load.ts";

export interface PeerInbox extends Driven {
  name: string;
  perCpuSecond: number;
  rss: number;
}

export interface PeerInboxes {
  measured: readonly PeerInbox[];
  missing: readonly string[];
}

const peers = [
  { name: "activitypub-express as shipped, in memory", spawn: spawnApex, inbox: "/u/apex/inbox", count: 1500 },
  { name: "Fedify, in memory", spawn: spawnFedify, inbox: "/inbox", count: 800 },
];

/** The same load on other software, in the same run; it signs with draft-cavage, which all of them read. */
export async function measurePeerInboxes(
  { quick, tell }: Pick<BenchOptions, "quick" | "tell">,
  senders: ActorsServer,
): Promise<PeerInboxes> {
  const measured: PeerInbox[] = [];
  const missing: string[] = [];
  for (const { name, spawn, inbox, count } of peers) {
    tell(name);
    try {
      const peer = await spawn();
      measured.push({ name, ...(await measure(peer, senders, { inbox, count: quick ? 300 : count })) });
      await peer.close();
    } catch (error) {
      missing.push(`${name}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
    }
  }
  return { measured, missing };
}

async function measure(peer: Peer, senders: ActorsServer, { inbox, count }: { inbox: string; count: number }) {
  const target = new URL(inbox, peer.origin);
  const signed = (size: number, round: number) =>
    signLoad(senders, { target, count: size, schemes: ["cavage"] }, round);
  await drive(target, await signed(200, 1), 16);
  const requests = await signed(count, 2);
  const before = await peer.usage();
  const driven = await drive(target, requests, 16);
  const after = await peer.usage();
  return {
    ...driven,
    perCpuSecond: count / ((after.cpu - before.cpu) / 1000),
    rss: after.rss / 2 ** 20,
  };
}
