import { isJsonObject, originOf, software } from "../../kit/index.ts";
import { listPeers } from "../follow/list-peers.ts";
import type { Peer } from "../follow/peer.ts";
import type { NodeContext } from "../node-context.ts";
import type { RegistryEntry } from "../registry/registry-entry.ts";
import { listEntries } from "../registry/registry-store.ts";
import { isVersion, newerThan, newestFirst } from "../releases/release.ts";
import { listReleases } from "../releases/release-store.ts";
import { type HealthRow, listHealth } from "./health-store.ts";

/** How a node of the network is, as far as this one knows. */
export interface NodeHealth {
  actor: string;
  /** `https://host` */
  origin: string;
  name: string;
  /** What the registry says of it; undefined when it does not stand there. */
  registry: RegistryEntry | undefined;
  /** What is exchanged with it; undefined when nothing is. */
  peer: Peer | undefined;
  /** Milliseconds: the last time that anything came of it, an answer or an activity. */
  lastContact: number | undefined;
  /** Milliseconds: since when nobody answers; undefined while somebody does. */
  silentSince: number | undefined;
  software: string | undefined;
  version: string | undefined;
  /** Of its plugins, by `plugin/metric`, as it tells everybody. */
  figures: Readonly<Record<string, number>>;
  /** A newer version mends something that others could abuse. */
  needsUpdate: boolean;
}

/** By name; in the same few statements, however many there are. */
export async function nodeHealth(node: NodeContext): Promise<NodeHealth[]> {
  const { db } = node.store;
  const peers = new Map((await listPeers(node)).map((peer) => [peer.actor, peer]));
  const entries = new Map((await listEntries(db)).map((entry) => [entry.actor, entry]));
  const [asked, releases] = [await listHealth(db), newestFirst(await listReleases(db))];
  const isOld = (row: HealthRow | undefined) =>
    row?.software === software.id &&
    row.version !== null &&
    isVersion(row.version) &&
    newerThan(row.version, releases).security;
  return [...new Set([...entries.keys(), ...peers.keys()])]
    .filter((actor) => originOf(actor) !== node.origin)
    .map((actor) => {
      const [peer, registry] = [peers.get(actor), entries.get(actor)];
      const origin = originOf(actor);
      const told = asked.get(origin);
      return {
        ...{ actor, origin, registry, peer },
        name: peer?.name ?? registry?.name ?? new URL(origin).host,
        lastContact: latest(peer?.lastReceived, peer?.lastDelivered, told?.answered_at),
        silentSince: told?.silent_since ?? undefined,
        software: told?.software ?? undefined,
        version: told?.version ?? undefined,
        figures: toFigures(told?.figures),
        needsUpdate: isOld(told),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}

function latest(...instants: readonly (number | null | undefined)[]): number | undefined {
  const known = instants.filter((at) => typeof at === "number");
  return known.length === 0 ? undefined : Math.max(...known);
}

function toFigures(text: string | null | undefined): Record<string, number> {
  const read: unknown = text ? JSON.parse(text) : {};
  const entries = isJsonObject(read) ? Object.entries(read) : [];
  return Object.fromEntries(entries.filter((one): one is [string, number] => typeof one[1] === "number"));
}
