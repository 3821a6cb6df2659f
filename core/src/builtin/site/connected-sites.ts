import type { Peer } from "../../plugin/index.ts";
import type { SiteCtx } from "./site-ctx.ts";

/** The sites that this one exchanges with, as its pages name them. */
export interface ConnectedSites {
  /** What each calls itself, by actor. */
  names: ReadonlyMap<string, string>;
  /** The same by origin, where only that is known. */
  namesByOrigin: ReadonlyMap<string, string>;
  /** The one heard from last stands first. */
  sites: readonly ConnectedSite[];
}

export interface ConnectedSite {
  origin: string;
  name: string;
  /** Milliseconds of the last word from it; undefined when there was none yet. */
  heard: number | undefined;
}

/** Who only asked to follow this site is not among them: names of strangers stay away until somebody here agreed. */
export async function readConnectedSites(ctx: SiteCtx): Promise<ConnectedSites> {
  const peers = await ctx.federation.peers();
  const named = peers.flatMap(({ actor, origin, name }) => (name ? [{ actor, origin, name }] : []));
  const sites = peers.filter(isConnected).map(({ origin, name, lastReceived }) => ({
    origin,
    name: name ?? origin.replace(/^https?:\/\//, ""),
    heard: lastReceived,
  }));
  return {
    names: new Map(named.map(({ actor, name }) => [actor, name])),
    namesByOrigin: new Map(named.map(({ origin, name }) => [origin, name])),
    sites: sites.sort((one, other) => (other.heard ?? 0) - (one.heard ?? 0) || one.name.localeCompare(other.name)),
  };
}

function isConnected({ following, follower, state }: Peer): boolean {
  return state !== "gone" && (following === "accepted" || follower === "accepted");
}
