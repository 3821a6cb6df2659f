import { isJsonObject } from "../../kit/index.ts";
import { jsonTexts } from "../json-rows.ts";
import type { NodeContext } from "../node-context.ts";
import type { Answer } from "./judge-answer.ts";
import type { LeasedDelivery } from "./lease-store.ts";
import { isFresh, type PeerRow } from "./peer-store.ts";

/** Those of these activities that carry a person's entry (FEDERATION.md, Expert). */
export async function personalActivities(
  { store }: NodeContext,
  rows: readonly LeasedDelivery[],
): Promise<ReadonlySet<string>> {
  const found = await store.db
    .selectFrom("ap_activities as a")
    .innerJoin("ap_objects as o", "o.id", "a.object")
    .select(["a.id", "o.doc"])
    .where("a.id", "in", jsonTexts(store.dialect, [...new Set(rows.map(({ activity }) => activity))]))
    .where("a.type", "in", ["Create", "Update"])
    .where("o.local", "=", 1)
    .where("o.public", "=", 0)
    .execute();
  return new Set(found.flatMap(({ id, doc }) => (isExpert(doc) ? [id] : [])));
}

function isExpert(doc: string): boolean {
  const wire: unknown = JSON.parse(doc);
  return isJsonObject(wire) && wire["nri:kind"] === "Expert";
}

/**
 * A person's entry goes only to a node that says it knows what an Expert is: it keeps to the consent, and confirms that it erased.
 * Undefined when it does.
 */
export function notForEverybody(peer: PeerRow | undefined, now: number): Answer | undefined {
  const kinds: unknown = typeof peer?.kinds === "string" ? JSON.parse(peer.kinds) : [];
  if (Array.isArray(kinds) && kinds.includes("Expert")) return undefined;
  // It could not be asked at the moment: asked again with the next try.
  if (!isFresh(peer, now)) return { status: undefined, reason: "its software is not known yet" };
  return { status: "unsent", reason: "its software does not take experts' entries" };
}
