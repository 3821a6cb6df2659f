import type { Db } from "../../store/index.ts";
import type { RegistryOffer } from "./registry-offer.ts";

interface OfferRow {
  /** The initiative that asks: another one, or our own. */
  actor: string;
  /** Id of its last Offer. */
  offer: string;
  ours: number;
  /** The profile with its evidence, as JSON. */
  profile: string;
  made_at: number;
  state: RegistryOffer["state"];
  answer: string | null;
  answered_at: number | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_registry_offers: OfferRow;
  }
}

/** The last Offer of an initiative counts; asking again opens it anew. */
export async function putOffer(
  db: Db,
  { actor, offer, ours, profile, now }: { actor: string; offer: string; ours: boolean; profile: object; now: number },
): Promise<void> {
  const open = { state: "open" as const, answer: null, answered_at: null };
  const values = { offer, ours: ours ? 1 : 0, profile: JSON.stringify(profile), made_at: now, ...open };
  await db
    .insertInto("ap_registry_offers")
    .values({ actor, ...values })
    .onConflict((conflict) => conflict.column("actor").doUpdateSet(values))
    .execute();
}

export async function answerOffer(
  db: Db,
  offer: string,
  { state, answer, now }: { state: RegistryOffer["state"]; answer: string | undefined; now: number },
): Promise<void> {
  await db
    .updateTable("ap_registry_offers")
    .set({ state, answer: answer ?? null, answered_at: now })
    .where("offer", "=", offer)
    .execute();
}

export async function findOffer(db: Db, actor: string): Promise<RegistryOffer | undefined> {
  const row = await db.selectFrom("ap_registry_offers").selectAll().where("actor", "=", actor).executeTakeFirst();
  return row && fromRow(row);
}

/** Those of others, the oldest that waits for an answer first. */
export async function listOffers(db: Db): Promise<RegistryOffer[]> {
  const rows = await db
    .selectFrom("ap_registry_offers")
    .selectAll()
    .where("ours", "=", 0)
    .orderBy("answered_at", (order) => order.asc().nullsFirst())
    .orderBy("made_at")
    .limit(1000)
    .execute();
  return rows.map(fromRow);
}

function fromRow(row: OfferRow): RegistryOffer {
  return {
    ...{ actor: row.actor, offer: row.offer, state: row.state, madeAt: row.made_at },
    profile: JSON.parse(row.profile),
    answer: row.answer ?? undefined,
    answeredAt: row.answered_at ?? undefined,
  };
}
