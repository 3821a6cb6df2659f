import type { NodeHealth } from "../../plugin/index.ts";
import type { Tone } from "../../web/index.ts";

const week = 7 * 86_400_000;

export type HealthKey = "blocked" | "gone" | "lost" | "silent" | "update" | "waiting" | "unknown" | "apart" | "well";

/** What a person has to know of a node: a message key and how urgent it is. */
export function healthOf(node: NodeHealth, now: number): { key: HealthKey; tone: Tone } {
  const { peer, silentSince, lastContact, needsUpdate } = node;
  if (peer?.state === "blocked") return { key: "blocked", tone: "err" };
  if (peer?.state === "gone") return { key: "gone", tone: "calm" };
  if (silentSince !== undefined && now - silentSince > week) return { key: "lost", tone: "err" };
  if (silentSince !== undefined || peer?.state === "held") return { key: "silent", tone: "warn" };
  if (needsUpdate) return { key: "update", tone: "warn" };
  if (peer !== undefined && peer.waiting > 0) return { key: "waiting", tone: "calm" };
  if (lastContact === undefined) return { key: "unknown", tone: "calm" };
  return peer === undefined ? { key: "apart", tone: "calm" } : { key: "well", tone: "ok" };
}

const urgent: readonly Tone[] = ["err", "warn", "calm", "ok"];

/** What needs somebody stands first, then by name as it came. */
export function worstFirst(nodes: readonly NodeHealth[], now: number): NodeHealth[] {
  const rank = (node: NodeHealth) => urgent.indexOf(healthOf(node, now).tone);
  return nodes.toSorted((one, other) => rank(one) - rank(other));
}
