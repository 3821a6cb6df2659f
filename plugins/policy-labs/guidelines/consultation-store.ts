import { Refusal } from "@nri-commons/core/kit";
import { sql } from "kysely";
import { readPosition, toPage } from "../forms/position.ts";
import type { LabsCtx, LabsDb, LabsTx } from "../policy-labs-ctx.ts";
import type { Consultation, NewConsultation } from "./consultation.ts";
import type { ConsultationRow } from "./self-check-tables.ts";

type Site = Pick<LabsCtx, "db" | "objectIri">;

export interface ConsultationList {
  items: readonly Consultation[];
  next: string | undefined;
}

/** What everybody may see, of this site and of others, the latest first. */
export async function listConsultations(
  site: Site,
  { cursor, limit = 30 }: { cursor?: string | undefined; limit?: number },
): Promise<ConsultationList> {
  const after = readPosition(cursor);
  const rows = await site.db
    .selectFrom("policy_labs_consultation")
    .selectAll()
    .where("is_public", "=", 1)
    .$if(after !== undefined, (found) =>
      found.where(sql<boolean>`(published_at, id) < (${after?.at ?? 0}, ${after?.id ?? ""})`),
    )
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const { page, next } = toPage(rows, { limit, at: (row) => row.published_at });
  return { items: page.map((row) => toConsultation(site, row)), next };
}

/** Of this site, also what only its people see, the latest first. */
export async function listOwnConsultations(
  site: Site,
  { cursor, limit = 30 }: { cursor?: string | undefined; limit?: number },
): Promise<ConsultationList> {
  const rows = await site.db
    .selectFrom("policy_labs_consultation")
    .selectAll()
    .where("origin", "is", null)
    .$if(cursor !== undefined, (found) => found.where("id", "<", cursor ?? ""))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return {
    items: page.map((row) => toConsultation(site, row)),
    next: rows.length > limit ? page.at(-1)?.id : undefined,
  };
}

export async function getConsultation(site: Site, id: string): Promise<Consultation> {
  const row = await findConsultationRow(site.db, id);
  if (row === undefined) throw new Refusal("not-found");
  return toConsultation(site, row);
}

export function findConsultationRow(db: LabsDb, id: string): Promise<ConsultationRow | undefined> {
  return db.selectFrom("policy_labs_consultation").selectAll().where("id", "=", id).executeTakeFirst();
}

export function findConsultationRowByIri(db: LabsDb, iri: string): Promise<ConsultationRow | undefined> {
  return db.selectFrom("policy_labs_consultation").selectAll().where("iri", "=", iri).executeTakeFirst();
}

/** Keeps it as it is now. */
export async function putConsultation(tx: LabsTx, row: ConsultationRow): Promise<void> {
  const { id: _, ...changes } = row;
  await tx.db
    .insertInto("policy_labs_consultation")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
}

export async function dropConsultation(tx: LabsTx, id: string): Promise<void> {
  await tx.db.deleteFrom("policy_labs_consultation").where("id", "=", id).execute();
}

export async function clearRemoteConsultations(db: LabsDb): Promise<void> {
  await db.deleteFrom("policy_labs_consultation").where("origin", "is not", null).execute();
}

/** What of a row hangs on its words; `page` is where another site shows it. */
export function columnsOf({ title, url, steps, isPublic }: NewConsultation, page?: string | undefined) {
  return { is_public: isPublic ? 1 : 0, doc: JSON.stringify({ title, url, steps, page }) };
}

export function toConsultation({ objectIri }: Pick<Site, "objectIri">, row: ConsultationRow): Consultation {
  const { id, iri, origin, owner, is_public, updated_at, published_at } = row;
  const { page, ...doc } = JSON.parse(row.doc) as Pick<Consultation, "title" | "url" | "steps"> & { page?: string };
  return {
    ...doc,
    id,
    iri: iri ?? objectIri(id),
    isPublic: is_public === 1,
    ...(origin !== null && owner !== null && { source: { origin, owner, url: page } }),
    updated: Number(updated_at),
    ...(published_at !== null && { published: Number(published_at) }),
  };
}
