import type { DirectoryEntry } from "../../content/types/index.ts";
import { originOf, pickLanguage } from "../../kit/index.ts";
import type { Peer, RegistryEntry } from "../../plugin/index.ts";
import type { DirectoryCtx } from "./directory-ctx.ts";

/** A site of the network, as this one knows it: from the exchange with it, and from the registry. */
export interface NetworkSite {
  actor: string;
  origin: string;
  name: string;
  /** This very site. */
  isOwn: boolean;
  receiving: Peer["following"];
  sending: Peer["follower"];
  /** Milliseconds of the last contact in either direction. */
  lastContact: number | undefined;
  /** `unknown`: there was no exchange yet. */
  state: Exclude<Peer["state"], "blocked"> | "unknown";
  /** What the registry says of it; undefined when it says nothing. */
  registry: RegistryEntry | undefined;
}

export type NetworkSites = ReadonlyMap<string, NetworkSite>;

/** By actor. Who only asked to follow this site is not shown before somebody here agreed: names of strangers stay away. */
export async function findSites(ctx: DirectoryCtx): Promise<NetworkSites> {
  const { federation } = ctx;
  const peers = new Map((await federation.peers()).map((peer) => [peer.actor, peer]));
  const registered = new Map((await federation.registry()).map((entry) => [entry.actor, entry]));
  const actors = new Set([federation.initiativeActor, ...peers.keys(), ...registered.keys()]);
  const sites = [...actors].flatMap((actor): [string, NetworkSite][] => {
    const [peer, registry] = [peers.get(actor), registered.get(actor)];
    const isOwn = actor === federation.initiativeActor;
    if (!isOwn && !registry && !(peer && isExchange(peer))) return [];
    const site = toSite({ actor, peer, registry, isOwn });
    return [[actor, isOwn ? { ...site, name: ownName(ctx) } : site]];
  });
  return new Map(sites);
}

/** All but this one, by name. */
export function otherSites(sites: NetworkSites, lang: string): readonly NetworkSite[] {
  const others = [...sites.values()].filter(({ isOwn }) => !isOwn);
  return others.sort((one, other) => one.name.localeCompare(other.name, lang));
}

/** The site of an entry, where this one knows of it. */
export function siteOf(entry: DirectoryEntry, sites: NetworkSites): NetworkSite | undefined {
  const actor = actorOf(entry);
  return actor === undefined ? undefined : sites.get(actor);
}

/** The actor of its site: as the entry names it, else whoever told of itself. */
export function actorOf({ actor, source }: Pick<DirectoryEntry, "actor" | "source">): string | undefined {
  return actor ?? (source.kind === "remote" ? source.owner : undefined);
}

function isExchange({ following, follower }: Peer): boolean {
  return follower === "accepted" || following === "accepted" || following === "requested";
}

function ownName({ site: { name, languages } }: DirectoryCtx): string {
  return pickLanguage(name, languages[0] ?? "en")?.text ?? "";
}

interface Known {
  actor: string;
  peer: Peer | undefined;
  registry: RegistryEntry | undefined;
  isOwn: boolean;
}

function toSite({ actor, peer, registry, isOwn }: Known): NetworkSite {
  const origin = peer?.origin ?? originOf(actor);
  const contacts = [peer?.lastReceived, peer?.lastDelivered].filter((at) => at !== undefined);
  return {
    actor,
    origin,
    name: peer?.name ?? registry?.name ?? origin.replace(/^https?:\/\//, ""),
    isOwn,
    receiving: peer?.following ?? "no",
    sending: peer?.follower ?? "no",
    lastContact: contacts.length > 0 ? Math.max(...contacts) : undefined,
    // Whom the operator blocks is not published.
    state: peer?.state === "blocked" ? "held" : (peer?.state ?? "unknown"),
    registry,
  };
}
