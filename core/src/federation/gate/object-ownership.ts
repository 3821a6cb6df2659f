import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { idOf, idsOf, listOf } from "../document.ts";
import { type Activity, isIri, isOn } from "./activity.ts";

/** These change what they name: only its own host may say so. */
const writing: ReadonlySet<string> = new Set(["Create", "Update", "Delete", "Undo"]);

/**
 * Whose the object is, judged by ids alone. `own`: all on the actor's host. `reference`: another host's, of which only the
 * id counts (a Follow of ours inside an Accept, an announced object). `foreign`: another host's that the activity wants to
 * change; only a proof of its owner could make that good.
 */
export function ownershipOf({ type, wire }: Activity, origin: string): "own" | "reference" | "foreign" {
  const objects = listOf(wire["object"]);
  if (objects.every((object) => isOwn(object, origin))) return "own";
  return writing.has(type) ? "foreign" : "reference";
}

function isOwn(object: unknown, origin: string): boolean {
  if (typeof object === "string") return isIri(object) && isOn(object, origin);
  if (!isJsonObject(object)) return false;
  const { id } = object;
  if (id !== undefined && !(isIri(id) && isOn(id, origin))) return false;
  if (!ownersOf(object).every((owner) => isOn(owner, origin))) return false;
  // An activity in an activity: what it names is judged too.
  const inner = object["object"];
  return (
    inner === undefined ||
    !("actor" in object) ||
    !isWriting(object) ||
    listOf(inner).every((one) => isOwn(one, origin))
  );
}

function isWriting({ type }: JsonObject): boolean {
  return typeof type === "string" && writing.has(type);
}

function ownersOf(object: JsonObject): string[] {
  return [...idsOf(object["attributedTo"]), ...idsOf(object["actor"])];
}

/** The one actor that the object says is its owner, if that is on the object's own host. */
export function claimedOwner(object: JsonObject): string | undefined {
  const owner = idOf(object["attributedTo"] ?? object["actor"]);
  const id = idOf(object);
  if (!isIri(owner) || !isIri(id)) return undefined;
  const origin = originOf(id);
  return isOn(owner, origin) && ownersOf(object).every((one) => isOn(one, origin)) ? owner : undefined;
}
