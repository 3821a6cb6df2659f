import { type Doc, idOf, listOf } from "../document.ts";
import type { Actors } from "../node-context.ts";

/** Which of our actors an activity is for: the one it is about, else the one it names; the initiative stands for the node. */
export function recipientOf({ initiative, relay }: Actors, activity: Doc): string {
  const object = idOf(activity["object"]);
  if (object === relay || object === initiative) return object;
  const [embedded] = listOf(activity["object"]);
  if (typeof embedded === "object" && embedded !== null && "actor" in embedded && idOf(embedded.actor) === relay)
    return relay;
  if (object?.startsWith(`${relay}/`)) return relay;
  const named = [activity["to"], activity["cc"]].flatMap(listOf);
  return named.includes(relay) && !named.includes(initiative) ? relay : initiative;
}
