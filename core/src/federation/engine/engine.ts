import type { Ids } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { type Apex, type ApexFactory, assertKnownEngine } from "./apex.ts";
import { type ApexStore, createApexStore } from "./apex-store.ts";
import { inboxesOfFollowers } from "./audience-store.ts";
import { engineOverrides, type InboxAudience } from "./engine-overrides.ts";
import { engineRoutes } from "./engine-routes.ts";
import { inboxesOf } from "./stored.ts";
import { UnitOfWork, type UnitOfWorkDeps } from "./unit-of-work.ts";

export interface EngineDeps extends UnitOfWorkDeps {
  ids: Ids;
}

export interface Engine {
  readonly apex: Apex;
  readonly store: ApexStore;
  readonly unit: UnitOfWork;
  /** Everything inside happens in `db`'s transaction; the flush is the last thing before its COMMIT. */
  run<T>(db: Db, work: () => Promise<T>): Promise<T>;
}

/** One engine a worker slot: never shared by two open transactions. */
export function createEngine(factory: ApexFactory, deps: EngineDeps): Engine {
  const unit = new UnitOfWork(deps);
  const store = createApexStore(unit, deps.ids);
  const apex = factory({
    name: "nri-commons",
    version: "0",
    baseUrl: deps.origin,
    routes: engineRoutes,
    actorParam: "actor",
    objectParam: "id",
    activityParam: "id",
    itemsPerPage: 20,
    offlineMode: true,
    store,
    logger: silent,
    endpoints: { sharedInbox: `${deps.origin}/ap/inbox` },
  });
  assertKnownEngine(apex);
  const inboxesFor = (audience: InboxAudience) => findInboxes(unit, deps, audience);
  Object.assign(apex, engineOverrides({ unit, store, context: deps.context, inboxesFor }));
  return {
    apex,
    store,
    unit,
    async run(db, work) {
      unit.begin(db);
      try {
        const result = await work();
        await unit.flush();
        return result;
      } finally {
        unit.end();
      }
    },
  };
}

const silent = { info() {}, warn() {}, error() {}, log() {} };

/** Actors from what the transaction knows; followers from the database, so what is in memory goes there first. */
async function findInboxes(
  unit: UnitOfWork,
  { dialect }: EngineDeps,
  { followers, actors, shared }: InboxAudience,
): Promise<string[]> {
  const found = new Set<string>();
  await unit.prefetch(actors, []);
  for (const id of actors) {
    const actor = await unit.object(id);
    const inboxes = actor && !actor.local ? inboxesOf(actor.doc) : undefined;
    const inbox = (shared ? inboxes?.shared : undefined) ?? inboxes?.inbox;
    if (inbox) found.add(inbox);
  }
  if (followers !== undefined) {
    await unit.flush();
    for (const inbox of await inboxesOfFollowers(unit.db, dialect, [followers])) found.add(inbox);
  }
  return [...found];
}
