import { isJsonObject, type LanguageMap } from "@nri-commons/core/kit";
import { objectsOf } from "@nri-commons/core/plugin";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityDb, CapacityTx } from "../capacity-ctx.ts";
import { findItemsByIri } from "./item-store.ts";
import type { Item, ItemOf, Shelf } from "./shelf.ts";

/** Which activities use an item as a whole: those that were chosen, and no others. */
export async function putActivityUses(tx: CapacityTx, iri: string, activities: readonly string[]): Promise<void> {
  await tx.db.deleteFrom("capacity_building_item_use").where("item_iri", "=", iri).execute();
  const rows = [...new Set(activities)].map((activity_id) => ({ item_iri: iri, activity_id, unit: "" }));
  if (rows.length > 0) await tx.db.insertInto("capacity_building_item_use").values(rows).execute();
}

/** The activities that somebody chose. */
export async function listChosen(db: CapacityDb, iri: string): Promise<string[]> {
  const rows = await db
    .selectFrom("capacity_building_item_use")
    .select("activity_id")
    .where("item_iri", "=", iri)
    .orderBy("activity_id", "desc")
    .limit(50)
    .execute();
  return rows.map(({ activity_id }) => activity_id);
}

/** An activity that uses an item, and in how many units of its curriculum. */
export interface UsedIn {
  id: string;
  title: LanguageMap;
  units: number;
  isPublic: boolean;
}

const most = 50;

/** Where an item is used: in activities that were chosen, and in those whose units lead to it, by whichever of its addresses. */
export async function listUses(
  ctx: Pick<CapacityCtx, "db" | "site">,
  at: string,
  { id, iri }: Pick<Item, "id" | "iri">,
): Promise<UsedIn[]> {
  const path = `${at}/${id}`;
  const rows = await ctx.db
    .selectFrom("capacity_building_activity")
    .select(["id", "doc"])
    .where(({ eb, or }) => or([eb("doc", "like", `%${iri}%`), eb("doc", "like", `%${path}%`)]))
    .where("state", "!=", "withdrawn")
    .orderBy("starts_at", "desc")
    .limit(most)
    .execute();
  const leads = (url: unknown) => url === iri || (typeof url === "string" && isOwnPage(url, ctx.site.origin, path));
  const units = new Map(rows.map((row) => [row.id, unitsOf(row.doc).filter((urls) => urls.some(leads)).length]));
  const found: UsedIn[] = [];
  for (const activity of new Set([...(await listChosen(ctx.db, iri)), ...units.keys()])) {
    const known = await findActivity(ctx.db, activity);
    if (known !== undefined && known.state !== "withdrawn") {
      const isPublic = known.state !== "draft";
      found.push({ id: activity, title: known.title, units: units.get(activity) ?? 0, isPublic });
    }
  }
  return found;
}

/** Of each unit, the addresses of its materials. */
function unitsOf(doc: string): unknown[][] {
  const activity: unknown = JSON.parse(doc);
  const units = isJsonObject(activity) ? objectsOf(activity["units"]) : [];
  return units.map((unit) => objectsOf(unit["materials"]).map(({ url }) => url));
}

function isOwnPage(url: string, origin: string, path: string): boolean {
  return url.startsWith(`${origin}/`) && url.endsWith(path);
}

/** What was chosen for an activity as a whole, of one shelf. */
export async function listUsedBy<S extends Shelf>(db: CapacityDb, shelf: S, activity: string): Promise<ItemOf<S>[]> {
  const rows = await db
    .selectFrom("capacity_building_item_use")
    .select("item_iri")
    .where("activity_id", "=", activity)
    .limit(100)
    .execute();
  const iris = rows.map(({ item_iri }) => item_iri);
  return findItemsByIri(db, shelf, iris);
}
