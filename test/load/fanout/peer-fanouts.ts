import type { FanOut } from "../../interop/peers/peer.ts";
import { spawnApex, spawnFedify } from "../../interop/peers/spawn-peer.ts";
import type { ActorsServer } from "../inbox/actors-server.ts";
import type { BenchOptions } from "../report/figures.ts";

export interface PeerFanOut extends FanOut {
  name: string;
  inboxes: number;
  delay: number;
}

interface Field {
  followers: ActorsServer;
  delays: readonly number[];
}

// activitypub-express sends one after the other: at 50 ms all 2,000 would take two minutes.
const peers = [
  {
    name: "activitypub-express as shipped, in memory",
    spawn: spawnApex,
    most: (delay: number) => (delay > 0 ? 200 : 2000),
  },
  { name: "Fedify, in memory", spawn: spawnFedify, most: () => 2000 },
];

/** The same fan-out by other software, each in its own way. */
export async function measurePeerFanOuts(
  { quick, tell }: Pick<BenchOptions, "quick" | "tell">,
  { followers, delays }: Field,
): Promise<{ measured: PeerFanOut[]; missing: string[] }> {
  const inboxes = followers.actors.map(({ inbox }) => inbox);
  const measured: PeerFanOut[] = [];
  const missing: string[] = [];
  for (const { name, spawn, most } of peers) {
    tell(name);
    try {
      const peer = await spawn();
      followers.answerAfter(0);
      await peer.fanOut(inboxes.slice(0, 50));
      for (const delay of delays) {
        const some = inboxes.slice(0, quick ? 50 : most(delay));
        followers.answerAfter(delay);
        measured.push({ name, delay, inboxes: some.length, ...(await peer.fanOut(some)) });
      }
      await peer.close();
    } catch (error) {
      missing.push(`${name}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
    }
  }
  return { measured, missing };
}
