import { sql } from "kysely";
import type { Holding, Privacy } from "../../plugin/index.ts";
import { contactDataOf } from "./contacts/contact-data.ts";
import { followingOf } from "./follow/follow-store.ts";
import { forgetHub } from "./hub-verbs.ts";
import { forgetPlace, giveUp } from "./leave-place.ts";
import { desk, type RegistrationCtx, type RegistrationTables, type RegistrationTx } from "./registration-ctx.ts";
import { takeTurn } from "./store/form-store.ts";
import { findHub, updateHub } from "./store/hub-store.ts";
import { removeLinks } from "./store/link-store.ts";
import { findPlace } from "./store/place-store.ts";

/** Places at events, and hubs that somebody coordinates or looks after. Free places go on by the job that settles them. */
export const privacy: Privacy<RegistrationCtx, RegistrationTables> = {
  // `left-place` is found under no address: it is done again after a restore, for who cancelled since the backup.
  kinds: ["place", "hub", "hub-technical", "left-place"],
  find: async (ctx, email) => [...(await placesOf(ctx, email)), ...(await hubsOf(ctx, email))],
  async erase(_, tx, { kind, id }) {
    if (kind === "place") return erasePlace(tx, id);
    if (kind === "left-place") return leaveAgain(tx, id);
    if ((await findHub(tx.db, id)) === undefined) return;
    if (kind === "hub-technical") return updateHub(tx, id, { technical: null, technical_email: null });
    await forgetHub(tx, id);
    await removeLinks(tx, id);
  },
};

async function erasePlace(tx: RegistrationTx, id: string) {
  const place = await findPlace(tx.db, id);
  if (place === undefined) return;
  const form = await takeTurn(tx, place.event);
  await forgetPlace(tx, { id, end: form?.eventEnd ?? 0 });
}

async function leaveAgain(tx: RegistrationTx, id: string) {
  const place = await findPlace(tx.db, id);
  if (place === undefined || place.state === "cancelled") return;
  await takeTurn(tx, place.event);
  await giveUp(tx, id);
}

async function placesOf(ctx: RegistrationCtx, email: string): Promise<Holding[]> {
  const rows = await ctx.db.selectFrom("registration_place").select("id").where("email", "=", email).execute();
  const found: Holding[] = [];
  for (const { id } of rows) {
    const place = await findPlace(ctx.db, id);
    if (place === undefined) continue;
    found.push({
      kind: "place",
      id,
      data: await withEvent(ctx, {
        ...place,
        sessions: await followingOf(ctx.db, id),
        contact: await contactDataOf(ctx.db, id),
      }),
    });
  }
  return found;
}

async function hubsOf(ctx: RegistrationCtx, email: string): Promise<Holding[]> {
  const rows = await ctx.db
    .selectFrom("registration_hub")
    .select(["id", "coordinator_email"])
    .where(sql<boolean>`lower(coordinator_email) = ${email} or lower(technical_email) = ${email}`)
    .orderBy("id")
    .execute();
  const found: Holding[] = [];
  for (const { id, coordinator_email } of rows) {
    const hub = await findHub(ctx.db, id);
    if (hub === undefined) continue;
    const kind = coordinator_email.toLowerCase() === email ? "hub" : "hub-technical";
    found.push({ kind, id, data: await withEvent(ctx, { ...hub }) });
  }
  return found;
}

async function withEvent(ctx: RegistrationCtx, held: { id: string; event: string } & Record<string, unknown>) {
  const { id: _, event: eventId, ...kept } = held;
  const event = await ctx.events.find(eventId, desk);
  const about = event && { name: event.name, page: ctx.pageUrl(`/events/${eventId}`) };
  return JSON.parse(JSON.stringify({ event: about, ...kept }));
}
