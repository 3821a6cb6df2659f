import type { Peer } from "../../plugin/index.ts";
import type { Tone } from "../../web/index.ts";

/** What a person has to know of a site: a message key and how urgent it is. */
export function stateOf(peer: Peer): { key: string; tone: Tone } {
  if (peer.state === "blocked") return { key: "blocked", tone: "err" };
  if (peer.state === "gone") return { key: "gone", tone: "calm" };
  if (peer.follower === "requested") return { key: "asks", tone: "warn" };
  if (peer.state === "held") return { key: "away", tone: "warn" };
  if (peer.waiting > 0) return { key: "waiting", tone: "calm" };
  if (peer.following === "requested") return { key: "asked", tone: "calm" };
  if (peer.following === "rejected") return { key: "declined", tone: "calm" };
  return { key: "well", tone: "ok" };
}

/** Its name, else its host. */
export function nameOf({ name, origin }: Pick<Peer, "name" | "origin">): string {
  return name ?? new URL(origin).host;
}

export function sitePath(actor: string): string {
  return `/console/network/site?${new URLSearchParams({ actor })}`;
}

/** What can be decided about a site in its present state, the mildest first. */
export function changesOf(peer: Peer): ("accept" | "reject" | "follow" | "unfollow" | "block" | "unblock")[] {
  if (peer.state === "blocked") return ["unblock"];
  const asks = peer.follower === "requested";
  const isFollowed = peer.following === "accepted" || peer.following === "requested";
  return [
    ...(asks ? (["accept", "reject"] as const) : []),
    ...(isFollowed ? (["unfollow"] as const) : peer.state === "gone" ? [] : (["follow"] as const)),
    ...(peer.follower === "accepted" ? (["reject"] as const) : []),
    "block",
  ];
}
