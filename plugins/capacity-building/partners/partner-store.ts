import { Refusal } from "@nri-commons/core/kit";
import { sql } from "kysely";
import type { CapacityDb } from "../capacity-ctx.ts";
import { likeWords } from "../lists/like-words.ts";
import type { Partner, PartnerKind } from "./partner.ts";

export async function findPartner(db: CapacityDb, id: string): Promise<Partner | undefined> {
  const row = await db.selectFrom("capacity_building_partner").select("doc").where("id", "=", id).executeTakeFirst();
  return row && JSON.parse(row.doc);
}

export async function getPartner(db: CapacityDb, id: string): Promise<Partner> {
  const partner = await findPartner(db, id);
  if (partner === undefined) throw new Refusal("not-found");
  return partner;
}

export async function putPartner(db: CapacityDb, partner: Partner): Promise<void> {
  const { id, kind, country, name, about = {}, serves = {}, programmes, updated } = partner;
  const words = [
    name,
    ...Object.values({ ...about }),
    ...Object.values({ ...serves }),
    ...programmes.map((one) => one.name),
  ];
  const row = {
    kind,
    country: country ?? null,
    name: name.toLowerCase(),
    words: words.join("\n").toLowerCase(),
    doc: JSON.stringify(partner),
    updated_at: updated,
  };
  await db
    .insertInto("capacity_building_partner")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

/** Activities that name it keep the name. */
export async function removePartner(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom("capacity_building_partner").where("id", "=", id).execute();
}

/** By name, for choosing one. */
export async function allPartners(db: CapacityDb): Promise<Partner[]> {
  const rows = await db.selectFrom("capacity_building_partner").select("doc").orderBy("name").limit(1000).execute();
  return rows.map(({ doc }) => JSON.parse(doc));
}

export interface PartnerQuery {
  q?: string | undefined;
  kind?: PartnerKind | undefined;
  country?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface PartnerList {
  items: readonly Partner[];
  next?: string | undefined;
}

/** By name. */
export async function listPartners(db: CapacityDb, query: PartnerQuery): Promise<PartnerList> {
  const { q, kind, country, limit } = query;
  const after = readCursor(query.cursor);
  const rows = await db
    .selectFrom("capacity_building_partner")
    .select(["id", "name", "doc"])
    .$if(kind !== undefined, (asked) => asked.where("kind", "=", kind ?? ""))
    .$if(country !== undefined, (asked) => asked.where("country", "=", country ?? ""))
    .where(({ eb, and }) => and(likeWords(q).map((word) => eb("words", "like", word))))
    .$if(after !== undefined, (asked) =>
      asked.where(sql<boolean>`(name, id) > (${after?.name ?? ""}, ${after?.id ?? ""})`),
    )
    .orderBy("name")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  const more = rows.length > limit && last !== undefined;
  const items: Partner[] = rows.slice(0, limit).map(({ doc }) => JSON.parse(doc));
  return { items, ...(more && { next: writeCursor(last) }) };
}

function writeCursor({ name, id }: { name: string; id: string }): string {
  return Buffer.from(JSON.stringify([name, id])).toString("base64url");
}

function readCursor(text: string | undefined): { name: string; id: string } | undefined {
  if (text === undefined) return undefined;
  try {
    const [name, id]: unknown[] = JSON.parse(Buffer.from(text, "base64url").toString());
    if (typeof name === "string" && typeof id === "string") return { name, id };
  } catch {}
  throw new Refusal("bad-request", { message: "This is no cursor of ours." });
}
