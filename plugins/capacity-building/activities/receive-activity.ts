import { deriveId } from "@nri-commons/core/kit";
import { type Incoming, pageOf, toRef, type Withdrawn } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { Activity } from "./activity.ts";
import { findActivity } from "./activity-store.ts";
import { fromActivityWire, type ToldActivity, withOwnEvents } from "./activity-wire.ts";
import { saveActivity } from "./save-activity.ts";

/** Keeps an activity of another site; an older word than the last one changes nothing, and what was taken back stays away. */
export async function receiveActivity(ctx: CapacityCtx, tx: CapacityTx, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromActivityWire(object);
  if (!read.ok) {
    ctx.log.warn({ iri, problems: read.problems }, "a capacity activity from elsewhere could not be read");
    return;
  }
  const id = deriveId(iri);
  const known = await findActivity(tx.db, id);
  if (known !== undefined && known.source?.owner !== owner) return;
  if (known !== undefined && (known.state === "withdrawn" || known.updated >= read.value.updated)) return;
  const source = { iri, origin, owner, url: pageOf(object) };
  await saveActivity(ctx, tx, { ...read.value, id, source, created: known?.created ?? tx.now });
}

export async function withdrawRemoteActivity(ctx: CapacityCtx, tx: CapacityTx, { iri, origin, owner }: Withdrawn) {
  const id = deriveId(iri);
  const known = await findActivity(tx.db, id);
  if (known !== undefined && known.source?.owner !== owner) return;
  await saveActivity(ctx, tx, emptied({ id, source: { iri, origin, owner }, now: tx.now, known }));
}

/** After a restore: an activity of this site as another one kept it; what stands here alone, such as experts by reference, stays. */
export async function reclaimActivity(ctx: CapacityCtx, tx: CapacityTx, { iri, object }: Incoming): Promise<boolean> {
  const [id, read] = [toRef(iri, ctx), fromActivityWire(object)];
  if (id === iri || !read.ok) return false;
  const known = await findActivity(tx.db, id);
  const told = withOwnEvents(read.value, ctx);
  if (known?.state === "withdrawn" || (known?.updated ?? 0) > told.updated) return false;
  const whole = { ...told, partners: samePartners(told, known), faculty: sameFaculty(told, known) };
  const times = { created: known?.created ?? told.published ?? tx.now, published: known?.published ?? told.published };
  await saveActivity(ctx, tx, { ...whole, id, ...times });
  return true;
}

/** After a restore: it was taken back in the time that the backup does not know of. */
export async function recallActivity(ctx: CapacityCtx, tx: CapacityTx, { iri }: Withdrawn): Promise<void> {
  const known = await findActivity(tx.db, toRef(iri, ctx));
  if (known !== undefined) await saveActivity(ctx, tx, { ...known, state: "withdrawn" });
}

interface Emptied {
  id: string;
  source: NonNullable<Activity["source"]>;
  now: number;
  known: Activity | undefined;
}

/** Nothing but its id: it stays away though its telling comes later. */
function emptied({ id, source, now, known }: Emptied): Activity {
  const nothing = { title: {}, about: {}, audiences: [], experience: [], policyAreas: [], topics: [], languages: [] };
  return {
    ...nothing,
    id,
    source,
    type: known?.type ?? "course",
    level: known?.level ?? "introductory",
    mode: known?.mode ?? "online",
    scope: known?.scope ?? "global",
    wayIn: "come",
    accessibility: [],
    partners: [],
    sessions: [],
    units: [],
    faculty: [],
    starts: known?.starts ?? "1970-01-01",
    ends: known?.ends ?? "1970-01-01",
    zone: "Etc/UTC",
    state: "withdrawn",
    created: known?.created ?? now,
    updated: known?.updated ?? now,
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
