import type { Tx } from "../../jobs/index.ts";
import type { StoredObject } from "../engine/stored.ts";
import { actorTypes } from "../engine/terms.ts";
import type { Kinds } from "../inbox/kinds.ts";
import { putUnread, removeUnread } from "./unread-store.ts";

const kindName = /^[A-Z][A-Za-z0-9]{0,63}$/;

/** The kind that an object says to be of, where no plugin that runs reads that kind, or that version of it. */
export function unreadKindOf(kinds: Kinds, { type, wire }: Pick<StoredObject, "type" | "wire">): string | undefined {
  const kind = wire["nri:kind"];
  if (typeof kind !== "string" || !kindName.test(kind) || type === "Tombstone" || actorTypes.has(type))
    return undefined;
  return kinds.of(wire) === undefined ? kind : undefined;
}

/** Keeps in mind what of others nobody here reads, and forgets what somebody does by now. */
export async function noteUnread(tx: Tx, kinds: Kinds, objects: readonly StoredObject[]): Promise<void> {
  const theirs = objects.filter(({ local }) => !local);
  const read: string[] = [];
  for (const object of theirs) {
    const kind = unreadKindOf(kinds, object);
    if (kind === undefined) {
      read.push(object.id);
      continue;
    }
    const { id: iri, origin, wire } = object;
    await putUnread(tx.db, { iri, kind, version: versionOf(wire["nri:kindVersion"]), origin, at: tx.now });
  }
  await removeUnread(tx.db, read);
}

/** FEDERATION.md, Objects: missing means 1. */
export function versionOf(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value < 1e6 ? value : 1;
}
