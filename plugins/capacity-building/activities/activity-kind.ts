import { deriveId } from "@nri-commons/core/kit";
import { pageOf } from "@nri-commons/core/plugin";
import { travellingKind } from "../travel/travelling-kind.ts";
import type { ActivityRow } from "./activities-tables.ts";
import type { Activity } from "./activity.ts";
import { clearRemoteActivities, findActivityRow, toActivity } from "./activity-store.ts";
import { fromActivityWire, type ToldActivity, withOwnEvents } from "./activity-wire.ts";
import { saveActivity } from "./save-activity.ts";

type Told = ToldActivity & { url: string | undefined };

/** What activities are to other sites. */
export const activityKind = travellingKind<ActivityRow, Told>({
  kind: "CapacityActivity",
  idOf: (iri) => deriveId(iri),
  find: findActivityRow,
  read(object) {
    const read = fromActivityWire(object);
    return read.ok ? { ...read.value, url: pageOf(object) } : undefined;
  },
  async keep(ctx, tx, { told: { url, ...told }, kept, known }) {
    const { id, iri, origin, owner, created_at, updated_at: updated, published_at } = kept;
    const created = Number(created_at);
    if (origin !== null && owner !== null)
      return saveActivity(ctx, tx, { ...told, id, source: { iri, origin, owner, url }, created, updated });
    // What stands here alone, such as experts by reference, stays.
    const own = withOwnEvents(told, ctx);
    const before = known && toActivity(known);
    const same = { partners: samePartners(own, before), faculty: sameFaculty(own, before) };
    await saveActivity(ctx, tx, { ...own, ...same, id, created, updated, published: published_at });
  },
  async forget(ctx, tx, { kept: { id, iri, origin, owner, created_at, updated_at }, known }) {
    const before = known && toActivity(known);
    if (origin === null || owner === null) {
      if (before !== undefined) await saveActivity(ctx, tx, { ...before, state: "withdrawn" });
      return;
    }
    const times = { created: Number(created_at), updated: Number(updated_at) };
    await saveActivity(ctx, tx, { ...emptied(before), ...times, id, source: { iri, origin, owner } });
  },
  async clear(ctx, tx) {
    for (const id of await clearRemoteActivities(tx.db)) await ctx.search.removePage(tx, id);
  },
});

/** Nothing but its id: it stays away though its telling comes later. */
function emptied(known: Activity | undefined): Omit<Activity, "id" | "source" | "created" | "updated"> {
  const { type = "course", level = "introductory", mode = "online", scope = "global" } = known ?? {};
  const { starts = "1970-01-01", ends = "1970-01-01" } = known ?? {};
  return {
    ...{ title: {}, about: {}, audiences: [], experience: [], policyAreas: [], topics: [], languages: [] },
    ...{ accessibility: [], partners: [], sessions: [], units: [], faculty: [] },
    ...{ type, level, mode, scope, starts, ends, zone: "Etc/UTC", wayIn: "come", state: "withdrawn" },
  };
}

/** Over the wire partners have no entry in the directory, and experts no reference: those that are known keep theirs. */
function samePartners({ partners }: ToldActivity, known: Activity | undefined) {
  return partners.map(
    (told) => known?.partners.find(({ name, url }) => name === told.name && url === told.url) ?? told,
  );
}

function sameFaculty({ faculty }: ToldActivity, known: Activity | undefined) {
  return faculty.map((told) => known?.faculty.find(({ id }) => id === told.id) ?? told);
}
