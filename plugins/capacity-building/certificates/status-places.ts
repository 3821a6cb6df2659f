import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { emptyBits, hasBit, listLength, withBit, writeStatusList } from "./badge/status-list.ts";
import { statusPath } from "./status-path.ts";

/** Beyond this a new list is begun: places are found by chance, and the last ones take long. */
const mostTaken = 100_000;

/** A place that nobody had, by chance, so that it tells nothing about when and for whom ("statusListIndex"). */
export async function takePlace(
  ctx: CapacityCtx,
  tx: CapacityTx,
  certificate: string,
): Promise<{ list: string; url: string; place: number }> {
  const list = await openList(ctx, tx);
  for (;;) {
    const place = Buffer.from(ctx.ids.secret(3), "base64url").readUIntBE(0, 3) % listLength;
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto("capacity_building_status_place")
      .values({ list_id: list.id, place, certificate_id: certificate, ended_at: null })
      .onConflict((conflict) => conflict.columns(["list_id", "place"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) continue;
    await tx.db
      .updateTable("capacity_building_status_list")
      .set(({ eb }) => ({ taken: eb("taken", "+", 1) }))
      .where("id", "=", list.id)
      .execute();
    return { list: list.id, url: list.url, place };
  }
}

/** What was issued with it counts no more. Others see it when they fetch the list next. */
export async function endPlace(tx: CapacityTx, { list, place }: { list: string; place: number }): Promise<void> {
  await tx.db
    .updateTable("capacity_building_status_place")
    .set({ ended_at: tx.now })
    .where("list_id", "=", list)
    .where("place", "=", place)
    .where("ended_at", "is", null)
    .execute();
}

/** One of this site's lists by its address; undefined for any other. */
export async function findPlace(ctx: CapacityCtx, { url, place }: { url: string; place: number }) {
  return ctx.db
    .selectFrom("capacity_building_status_place as place")
    .innerJoin("capacity_building_status_list as list", "list.id", "place.list_id")
    .select(["place.certificate_id", "place.ended_at"])
    .where("list.url", "=", url)
    .where("place.place", "=", place)
    .executeTakeFirst();
}

/** The list as others read it, signed anew when it says something else than the last time. */
export async function readList(ctx: CapacityCtx, id: string): Promise<string | undefined> {
  const list = await ctx.db
    .selectFrom("capacity_building_status_list")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (list === undefined) return undefined;
  const { count } = await ctx.db
    .selectFrom("capacity_building_status_place")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("list_id", "=", id)
    .where("ended_at", "is not", null)
    .executeTakeFirstOrThrow();
  if (Number(count) === list.signed) return list.token;
  return ctx.transaction(async (tx) => {
    const ended = await tx.db
      .selectFrom("capacity_building_status_place")
      .select("place")
      .where("list_id", "=", id)
      .where("ended_at", "is not", null)
      .execute();
    const bits = ended.reduce((all, { place }) => (hasBit(all, place) ? all : withBit(all, place)), emptyBits());
    const told = writeStatusList({ id: list.url, issuer: list.issuer, changed: tx.now, bits });
    const token = await ctx.credentials.sign(tx, told, "vc+jwt");
    await tx.db
      .updateTable("capacity_building_status_list")
      .set({ token, signed: ended.length, changed_at: tx.now })
      .where("id", "=", id)
      .execute();
    return token;
  });
}

/** After a move of the site a new list is begun: an old one goes on under the old name. */
async function openList(ctx: CapacityCtx, tx: CapacityTx): Promise<{ id: string; url: string }> {
  const { issuer } = ctx.credentials;
  const open = await tx.db
    .selectFrom("capacity_building_status_list")
    .select(["id", "url"])
    .where("issuer", "=", issuer)
    .where("taken", "<", mostTaken)
    .orderBy("id")
    .executeTakeFirst();
  if (open !== undefined) return open;
  const id = ctx.ids.ulid();
  const url = `${ctx.site.origin}${statusPath}/${id}`;
  const told = writeStatusList({ id: url, issuer, changed: tx.now, bits: emptyBits() });
  const token = await ctx.credentials.sign(tx, told, "vc+jwt");
  await tx.db
    .insertInto("capacity_building_status_list")
    .values({ id, url, issuer, taken: 0, signed: 0, token, changed_at: tx.now })
    .execute();
  return { id, url };
}
