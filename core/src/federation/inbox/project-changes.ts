import type { Tx } from "../../jobs/index.ts";
import { isWireObject } from "../document.ts";
import type { StoredObject } from "../engine/stored.ts";
import { actorTypes } from "../engine/terms.ts";
import type { Change } from "../engine/unit-of-work.ts";
import type { Incoming } from "../kind.ts";
import type { Kinds } from "./kinds.ts";

/** The last state of each object that a batch changed; what was there before the batch tells which kind had kept it. */
export function lastChanges(changes: readonly Change[]): Change[] {
  const last = new Map<string, Change>();
  for (const { before, after } of changes) {
    const first = last.get(after.id);
    last.set(after.id, { before: first ? first.before : before, after });
  }
  return [...last.values()];
}

/** Hands a change of a remote object to the kind that keeps it. Twice is the same as once. */
export async function projectChange(tx: Tx, kinds: Kinds, { before, after }: Change): Promise<void> {
  if (after.local) return;
  const { id: iri, origin, owner } = after;
  if (after.type === "Tombstone") {
    const keepers = before ? [kinds.of(before.wire)] : kinds.all();
    for (const kind of keepers) await kind?.withdraw(tx, { iri, origin, owner });
    return;
  }
  const kind = kinds.of(after.wire);
  const former = before && kinds.of(before.wire);
  if (former && former !== kind) await former.withdraw(tx, { iri, origin, owner });
  const incoming = toIncoming(after);
  if (incoming) await kind?.receive(tx, incoming);
}

export function isActor(stored: StoredObject): boolean {
  return actorTypes.has(stored.type);
}

function toIncoming({ id, origin, owner, wire, relayedBy }: StoredObject): Incoming | undefined {
  if (!isWireObject(wire)) return undefined;
  const incoming = { iri: id, origin, owner, object: wire };
  return relayedBy === undefined ? incoming : { ...incoming, relayedBy };
}
