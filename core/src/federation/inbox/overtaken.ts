import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { idOf } from "../document.ts";

/** An activity as far as it tells what another one takes back or replaces. */
export interface Topic {
  id: string;
  signer: string;
  type: string;
  about: string | undefined;
}

/** A topic, with what an Undo embeds when it does not name it by an id that we know. */
export interface Later extends Topic {
  undone: { type: string; about: string | undefined } | undefined;
}

/** Of each group the last one counts. */
const groups = [["Accept", "Reject", "TentativeAccept"], ["Join", "Leave"], ["Add", "Remove"], ["Follow"]] as const;

export function topicOf(signer: string, wire: JsonObject): Later {
  const type = String(wire["type"]);
  const { object } = wire;
  const inner = Array.isArray(object) ? object[0] : object;
  const undone =
    type === "Undo" && isJsonObject(inner) ? { type: String(inner["type"]), about: aboutOf(inner) } : undefined;
  return { id: String(wire["id"]), signer, type, about: aboutOf(wire), undone };
}

/** Of what is added or taken out, the place counts too. */
function aboutOf(wire: JsonObject): string | undefined {
  const object = idOf(wire["object"]);
  const target = wire["type"] === "Add" || wire["type"] === "Remove" ? idOf(wire["target"]) : undefined;
  return target === undefined ? object : `${object} ${target}`;
}

export function canOvertake({ type }: { type: string }): boolean {
  return type === "Delete" || type === "Undo" || groups.some((group) => group.some((one) => one === type));
}

/** True when an earlier activity that still waits must not be carried out any more, because this later one was. */
export function overtakes(later: Later, earlier: Topic): boolean {
  if (later.about === undefined)
    return later.type === "Undo" && later.signer === earlier.signer && isUndone(later, earlier);
  if (later.type === "Delete") {
    // Whoever relays it does not matter, only that the owner's node takes it back.
    return earlier.about === later.about && originOf(later.signer) === originOf(later.about);
  }
  if (later.signer !== earlier.signer) return false;
  if (later.type === "Undo") return earlier.id === later.about || isUndone(later, earlier);
  if (earlier.about !== later.about) return false;
  return groups.some((group) => [later, earlier].every(({ type }) => group.some((one) => one === type)));
}

function isUndone({ undone }: Later, earlier: Topic): boolean {
  return undone?.about !== undefined && undone.type === earlier.type && undone.about === earlier.about;
}
