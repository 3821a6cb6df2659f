import { originOf } from "../../kit/index.ts";
import { type Doc, firstText, idOf, isDoc } from "../document.ts";
import { assertMayReplace, assertMayWriteId, ownerOf } from "./ownership.ts";
import type { StoredObject } from "./stored.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

/** What every write is asked, whatever the gate said before; in a table for the same reason as the gate's own checks. */
export const storeChecks = {
  assertMayWriteId,
  assertMayReplace,
  ownerOf,

  // Remote: the origin, because a Group and the Person who writes for it differ; the store repeats it on the stored row.
  owns(unit: UnitOfWork, value: unknown, actor: Doc): boolean {
    const doc = Array.isArray(value) ? value[0] : value;
    if (!isDoc(doc)) return false;
    if (!unit.isLocal(actor.id)) return originOf(doc.id) === originOf(actor.id);
    return doc.id === actor.id || idOf(doc["actor"]) === actor.id || idOf(doc["attributedTo"]) === actor.id;
  },

  /** The actor of what is kept is on the origin that was proved. */
  speaksForItself: (unit: UnitOfWork, actor: string) =>
    unit.proof.local ? unit.isLocal(actor) : originOf(actor) === unit.proof.origin,

  /** A tombstone stays; an older `updated` changes nothing. */
  supersedes(before: StoredObject, doc: Doc): boolean {
    if (before.type === "Tombstone") return false;
    const at = Date.parse(firstText(doc["updated"]) ?? "");
    return doc.type === "Tombstone" || Number.isNaN(at) || before.updated === undefined || at >= before.updated;
  },
};
