import type { Tx } from "../../jobs/index.ts";
import { isWireObject } from "../document.ts";
import type { StoredObject } from "../engine/stored.ts";
import { actorTypes } from "../engine/terms.ts";
import type { Change } from "../engine/unit-of-work.ts";
import type { FederatedKind, Incoming } from "../kind.ts";
import { noteUnread } from "../unread/note-unread.ts";
import type { Kinds } from "./kinds.ts";
import { replaceMoved } from "./replace-moved.ts";

/** The last state of each object that a batch changed; what was there before the batch tells which kind had kept it. */
export function lastChanges(changes: readonly Change[]): Change[] {
  const last = new Map<string, Change>();
  for (const { before, after } of changes) {
    const first = last.get(after.id);
    last.set(after.id, { before: first ? first.before : before, after });
  }
  return [...last.values()];
}

/** Hands changes of remote objects, each of another one, to the kinds that keep them. Twice is the same as once. */
export async function projectChanges(tx: Tx, kinds: Kinds, changes: readonly Change[]): Promise<void> {
  await replaceMoved(tx, kinds, changes);
  const arriving = new Map<FederatedKind, Incoming[]>();
  for (const { before, after } of changes) {
    if (after.local) continue;
    const kind = after.type === "Tombstone" ? undefined : kinds.of(after.wire);
    await withdrawFormer(tx, kinds, { before, after, kind });
    const incoming = kind && toIncoming(after);
    if (incoming) arriving.set(kind, [...(arriving.get(kind) ?? []), incoming]);
  }
  for (const [kind, incoming] of arriving) await receiveAll(tx, kind, incoming);
  await noteUnread(
    tx,
    kinds,
    changes.map(({ after }) => after),
  );
}

export function projectChange(tx: Tx, kinds: Kinds, change: Change): Promise<void> {
  return projectChanges(tx, kinds, [change]);
}

interface Moved extends Change {
  /** The kind that keeps it from now on. */
  kind: FederatedKind | undefined;
}

/** What is gone leaves the kind that kept it, or every kind when nobody knows which did; what changed its kind, the former. */
async function withdrawFormer(tx: Tx, kinds: Kinds, { before, after, kind }: Moved): Promise<void> {
  const { id: iri, origin, owner } = after;
  const former = before && kinds.of(before.wire);
  const all = after.type === "Tombstone" && !before ? kinds.all() : [former];
  for (const one of all) if (one !== kind) await one?.withdraw(tx, { iri, origin, owner });
}

async function receiveAll(tx: Tx, kind: FederatedKind, incoming: readonly Incoming[]): Promise<void> {
  if (kind.receiveAll) return kind.receiveAll(tx, incoming);
  for (const one of incoming) await kind.receive(tx, one);
}

export function isActor(stored: StoredObject): boolean {
  return actorTypes.has(stored.type);
}

function toIncoming({ id, origin, owner, wire, relayedBy }: StoredObject): Incoming | undefined {
  if (!isWireObject(wire)) return undefined;
  const incoming = { iri: id, origin, owner, object: wire };
  return relayedBy === undefined ? incoming : { ...incoming, relayedBy };
}
