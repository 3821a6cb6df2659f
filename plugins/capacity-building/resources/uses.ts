import type { LanguageMap } from "@nri-commons/core/kit";
import type { Kysely } from "kysely";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityDb, CapacityTx } from "../capacity-ctx.ts";
import { findItemsByIri } from "../shelf/item-store.ts";
import type { ShelfTables } from "../shelf/item-tables.ts";
import type { ItemOf, Shelf } from "../shelf/shelf.ts";

/** An item in an activity of this site. */
interface ItemUse {
  item: string;
  /** A unit of its curriculum; left out where the activity as a whole uses it. */
  unit?: string;
}

/** An activity says what its units use: all of it each time, so that twice changes nothing. What people chose for the whole activity stays. */
export async function putUnitUses(tx: CapacityTx, activity: string, uses: readonly ItemUse[]): Promise<void> {
  await tx.db
    .deleteFrom("capacity_building_item_use")
    .where("activity_id", "=", activity)
    .where("unit", "!=", "")
    .execute();
  await insertUses(
    tx.db,
    uses
      .map(({ item, unit = "" }) => ({ item_iri: item, activity_id: activity, unit }))
      .filter(({ unit }) => unit !== ""),
  );
}

/** Which activities use an item as a whole: those that were chosen, and no others. */
export async function putActivityUses(tx: CapacityTx, iri: string, activities: readonly string[]): Promise<void> {
  await tx.db.deleteFrom("capacity_building_item_use").where("item_iri", "=", iri).where("unit", "=", "").execute();
  await insertUses(
    tx.db,
    [...new Set(activities)].map((activity_id) => ({ item_iri: iri, activity_id, unit: "" })),
  );
}

async function insertUses(
  db: Kysely<ShelfTables>,
  rows: readonly { item_iri: string; activity_id: string; unit: string }[],
) {
  if (rows.length === 0) return;
  await db
    .insertInto("capacity_building_item_use")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** An activity that uses it, and in how many of its units. */
export interface UsedIn {
  id: string;
  title: LanguageMap;
  units: number;
  isPublic: boolean;
}

/** Where an item was used at this site. */
export async function listUses(db: CapacityDb, iri: string): Promise<UsedIn[]> {
  const rows = await db
    .selectFrom("capacity_building_item_use")
    .select(["activity_id", "unit"])
    .where("item_iri", "=", iri)
    .orderBy("activity_id", "desc")
    .limit(500)
    .execute();
  const found: UsedIn[] = [];
  for (const id of new Set(rows.map(({ activity_id }) => activity_id))) {
    const activity = found.length < 50 ? await findActivity(db, id) : undefined;
    if (activity === undefined || activity.state === "withdrawn") continue;
    const units = rows.filter(({ activity_id, unit }) => activity_id === id && unit !== "").length;
    found.push({ id, title: activity.title, units, isPublic: activity.state !== "draft" });
  }
  return found;
}

/** What an activity as a whole uses, of one shelf. */
export async function listUsedBy<S extends Shelf>(db: CapacityDb, shelf: S, activity: string): Promise<ItemOf<S>[]> {
  const rows = await db
    .selectFrom("capacity_building_item_use")
    .select("item_iri")
    .where("activity_id", "=", activity)
    .where("unit", "=", "")
    .limit(100)
    .execute();
  const iris = rows.map(({ item_iri }) => item_iri);
  return findItemsByIri(db, shelf, iris);
}
