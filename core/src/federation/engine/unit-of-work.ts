import type { Json, JsonObject } from "../../kit/index.ts";
import type { Db, Dialect } from "../../store/index.ts";
import {
  addMemberships,
  bumpCollections,
  flushActivities,
  flushObjects,
  type Membership,
  removeActivities,
  removeMemberships,
} from "./flush-stored.ts";
import { loadActivities, loadObjects } from "./load-stored.ts";
import type { Proof } from "./ownership.ts";
import { isLocalIri } from "./ownership.ts";
import type { StoredActivity, StoredObject } from "./stored.ts";

/** One activity on its way to inboxes. */
export interface Outgoing {
  activity: string;
  actor: string;
  object: string | undefined;
  inboxes: readonly string[];
}

/** What an act did to an object. */
export interface Change {
  before: StoredObject | undefined;
  after: StoredObject;
}

export interface UnitOfWorkDeps {
  dialect: Dialect;
  origin: string;
  context: Json;
  /** Writes the delivery rows. */
  queue(db: Db, outgoing: readonly Outgoing[]): Promise<void>;
}

/**
 * What one transaction of the engine knows and has changed: rows are loaded once, changes stay in memory until `flush`
 * writes them with at most one statement a table. Each act can be taken back alone as long as nothing was flushed since.
 */
export class UnitOfWork {
  readonly deps: UnitOfWorkDeps;
  #db: Db | undefined;
  #proof: Proof | undefined;
  #objects = new Map<string, StoredObject | null>();
  #activities = new Map<string, StoredActivity | null>();
  #outgoing: Outgoing[] = [];
  #touched = new Set<string>();
  #sent = new Map<string, string[]>();
  #undo: (() => void)[] = [];
  #flushedInAct = false;
  /** Documents as received or as built, by id: they are stored in place of what the engine would write. */
  readonly wires = new Map<string, JsonObject>();
  /** Objects that the current act changed: projections follow these, never the activity's body. */
  changed: Change[] = [];
  /** The actor whose Announce brings what is stored now. */
  relayedBy: string | undefined;
  /** Inboxes that already got the same news in another activity. */
  except: ReadonlySet<string> = new Set();

  constructor(deps: UnitOfWorkDeps) {
    this.deps = deps;
  }

  get db(): Db {
    if (!this.#db) throw new Error("the engine works only inside a transaction");
    return this.#db;
  }

  get proof(): Proof {
    if (!this.#proof) throw new Error("nobody proved this act");
    return this.#proof;
  }

  begin(db: Db): void {
    this.end();
    this.#db = db;
  }

  end(): void {
    this.#db = undefined;
    this.#proof = undefined;
    this.#objects.clear();
    this.#activities.clear();
    this.#outgoing = [];
    this.#touched.clear();
    this.#sent.clear();
    this.startAct(undefined);
  }

  startAct(proof: Proof | undefined): void {
    this.#proof = proof;
    this.#undo = [];
    this.#flushedInAct = false;
    this.changed = [];
    this.relayedBy = undefined;
    this.except = new Set();
    this.wires.clear();
  }

  /** Runs with another proof, for what this node does in answer to an act: the undo log goes on. */
  async as<T>(proof: Proof, run: () => Promise<T>): Promise<T> {
    const before = this.#proof;
    this.#proof = proof;
    try {
      return await run();
    } finally {
      this.#proof = before;
    }
  }

  /** Takes back what the act changed; false when some of it is already in the database. */
  undoAct(): boolean {
    if (this.#flushedInAct) return false;
    for (const step of this.#undo.reverse()) step();
    this.startAct(this.#proof);
    return true;
  }

  async prefetch(objects: Iterable<string>, activities: Iterable<string>): Promise<void> {
    const missingObjects = [...new Set(objects)].filter((id) => !this.#objects.has(id));
    const missingActivities = [...new Set(activities)].filter((id) => !this.#activities.has(id));
    if (missingObjects.length > 0) {
      for (const id of missingObjects) this.#objects.set(id, null);
      for (const row of await loadObjects(this.db, this.deps.dialect, missingObjects)) this.#objects.set(row.id, row);
    }
    if (missingActivities.length > 0) {
      for (const id of missingActivities) this.#activities.set(id, null);
      const rows = await loadActivities(this.db, this.deps.dialect, missingActivities);
      for (const row of rows) this.#activities.set(row.id, row);
    }
  }

  async object(id: string): Promise<StoredObject | undefined> {
    if (!this.#objects.has(id)) await this.prefetch([id], []);
    return this.#objects.get(id) ?? undefined;
  }

  async activity(id: string): Promise<StoredActivity | undefined> {
    const found = await this.removedOrNot(id);
    return found?.gone ? undefined : found;
  }

  /** Also an activity that this transaction removed: its row is still there until the flush. */
  async removedOrNot(id: string): Promise<StoredActivity | undefined> {
    if (!this.#activities.has(id)) await this.prefetch([], [id]);
    return this.#activities.get(id) ?? undefined;
  }

  putObject(stored: StoredObject): void {
    const before = this.#objects.get(stored.id) ?? null;
    this.#undo.push(() => this.#objects.set(stored.id, before));
    this.#objects.set(stored.id, { ...stored, dirty: true });
    this.changed.push({ before: before ?? undefined, after: stored });
  }

  putActivity(stored: StoredActivity): void {
    const before = this.#activities.get(stored.id) ?? null;
    this.#undo.push(() => this.#activities.set(stored.id, before));
    this.#activities.set(stored.id, stored);
  }

  send(outgoing: Outgoing): void {
    const length = this.#outgoing.length;
    const inboxes = outgoing.inboxes.filter((inbox) => !this.except.has(inbox));
    this.#undo.push(() => this.#outgoing.splice(length));
    this.#outgoing.push({ ...outgoing, inboxes });
    this.#sent.set(outgoing.activity, [...(this.#sent.get(outgoing.activity) ?? []), ...inboxes]);
  }

  /** Where this transaction sends an activity. */
  sentTo(activity: string): readonly string[] {
    return this.#sent.get(activity) ?? [];
  }

  /** Pages of this collection show something that changed. */
  touch(collection: string): void {
    this.#touched.add(collection);
  }

  isLocal(id: string): boolean {
    return isLocalIri(this.deps.origin, id);
  }

  async flush(): Promise<void> {
    this.#flushedInAct = true;
    const target = { db: this.db, dialect: this.deps.dialect, context: this.deps.context };
    const objects = [...this.#objects.values()].filter((stored) => stored !== null);
    const activities = [...this.#activities.values()].filter((stored) => stored !== null);
    const { added, removed } = memberships(activities);
    await flushObjects(
      target,
      objects.filter((stored) => stored.dirty),
    );
    await removeActivities(
      target,
      activities.filter((a) => a.gone && a.known).map((a) => a.id),
    );
    await flushActivities(
      target,
      activities.filter((a) => a.dirty && !a.gone).map((activity) => ({ activity, local: this.isLocal(activity.id) })),
    );
    await addMemberships(target, added);
    await removeMemberships(target, removed);
    await bumpCollections(target, this.#changedCollections([...added, ...removed]));
    if (this.#outgoing.length > 0) await this.deps.queue(this.db, this.#outgoing);
    this.#settle();
  }

  // Sorted, so that two transactions lock them in the same order. Inboxes are never served: counting them at every batch would only cost.
  #changedCollections(pairs: readonly Membership[]): string[] {
    const served = pairs.map(([collection]) => collection).filter((id) => this.isLocal(id) && !id.endsWith("/inbox"));
    return [...new Set([...served, ...this.#touched])].sort();
  }

  #settle(): void {
    for (const [id, stored] of this.#objects) if (stored?.dirty) this.#objects.set(id, { ...stored, dirty: false });
    for (const [id, stored] of this.#activities) {
      if (stored?.gone) this.#activities.set(id, null);
      else if (stored) this.#activities.set(id, { ...stored, dirty: false, known: true, stored: stored.collections });
    }
    this.#outgoing = [];
    this.#touched.clear();
    this.#undo = [];
  }
}

function memberships(activities: readonly StoredActivity[]): { added: Membership[]; removed: Membership[] } {
  const added: Membership[] = [];
  const removed: Membership[] = [];
  for (const { id, gone, collections, stored } of activities) {
    if (!gone) for (const collection of collections) if (!stored.has(collection)) added.push([collection, id]);
    for (const collection of stored) if (gone || !collections.has(collection)) removed.push([collection, id]);
  }
  return { added, removed };
}
