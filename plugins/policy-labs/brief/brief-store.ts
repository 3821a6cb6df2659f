import { Refusal } from "@nri-commons/core/kit";
import { type Kysely, sql } from "kysely";
import { readPosition, toPage } from "../forms/position.ts";
import type { Brief, BriefOption, BriefText, FollowUp, NewOption } from "./brief.ts";
import type { BriefRow, BriefTables, FollowUpRow, OptionRow } from "./brief-tables.ts";

type Db = Kysely<BriefTables>;

/** What stands in `doc`. */
export type BriefDoc = BriefText & Pick<Brief, "submission" | "resilience"> & { url?: string | undefined };

export async function findBriefRow(db: Db, id: string): Promise<BriefRow | undefined> {
  return db.selectFrom("policy_labs_brief").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function findBriefRowByIri(db: Db, iri: string): Promise<BriefRow | undefined> {
  return db.selectFrom("policy_labs_brief").selectAll().where("iri", "=", iri).executeTakeFirst();
}

export async function findBrief(db: Db, id: string): Promise<Brief | undefined> {
  const row = await findBriefRow(db, id);
  return row === undefined || row.state === "withdrawn" ? undefined : readBrief(db, row);
}

/** One that everybody may read. */
export async function getPublicBrief(db: Db, id: string): Promise<Brief> {
  const brief = await findBrief(db, id);
  if (brief?.state !== "published") throw new Refusal("not-found");
  return brief;
}

/** The brief of a lab of this site, whether it is published or still written. */
export async function findBriefOfLab(db: Db, labId: string): Promise<Brief | undefined> {
  const row = await db
    .selectFrom("policy_labs_brief")
    .selectAll()
    .where("lab_ref", "=", labId)
    .where("state", "!=", "withdrawn")
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  return row && readBrief(db, row);
}

/** Published ones, the latest first; with `lab` those of one lab. */
export async function listBriefs(
  db: Db,
  { lab, limit = 30, cursor }: { lab?: string | undefined; limit?: number; cursor?: string | undefined },
): Promise<{ items: Brief[]; next: string | undefined }> {
  const after = readPosition(cursor);
  const rows = await db
    .selectFrom("policy_labs_brief")
    .selectAll()
    .where("state", "=", "published")
    .$if(lab !== undefined, (found) => found.where("lab_ref", "=", lab ?? ""))
    .$if(after !== undefined, (found) =>
      found.where(sql<boolean>`(published_at, id) < (${after?.at ?? 0}, ${after?.id ?? ""})`),
    )
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const { page, next } = toPage(rows, { limit, at: (row) => row.published_at });
  return { items: await readBriefs(db, page), next };
}

async function readBrief(db: Db, row: BriefRow): Promise<Brief> {
  const [brief] = await readBriefs(db, [row]);
  if (brief === undefined) throw new Refusal("not-found");
  return brief;
}

/** With their options, and what became of those: three questions, however many briefs. */
async function readBriefs(db: Db, rows: readonly BriefRow[]): Promise<Brief[]> {
  if (rows.length === 0) return [];
  const options = await db
    .selectFrom("policy_labs_option")
    .selectAll()
    .where(
      "brief_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("place")
    .orderBy("id")
    .execute();
  const followUps = options.length === 0 ? [] : await listFollowUps(db, options);
  return rows.map((row) => toBrief(row, options, followUps));
}

function listFollowUps(db: Db, options: readonly OptionRow[]): Promise<FollowUpRow[]> {
  return db
    .selectFrom("policy_labs_follow_up")
    .selectAll()
    .where(
      "option_id",
      "in",
      options.map(({ id }) => id),
    )
    .orderBy("on_date", "desc")
    .orderBy("id", "desc")
    .execute();
}

function toBrief(row: BriefRow, options: readonly OptionRow[], followUps: readonly FollowUpRow[]): Brief {
  const { url, ...doc } = JSON.parse(row.doc) as BriefDoc;
  return {
    ...doc,
    id: row.id,
    iri: row.iri,
    state: row.state,
    lab: row.lab_ref,
    ...(row.output_ref !== null && { output: row.output_ref }),
    version: Number(row.version),
    options: options.filter(({ brief_id }) => brief_id === row.id).map((one) => toOption(one, followUps)),
    ...(row.origin !== null && row.owner !== null && { source: { origin: row.origin, owner: row.owner, url } }),
    created: Number(row.created_at),
    updated: Number(row.updated_at),
    ...(row.published_at !== null && { published: Number(row.published_at) }),
  };
}

function toOption(row: OptionRow, followUps: readonly FollowUpRow[]): BriefOption {
  return {
    ...(JSON.parse(row.doc) as NewOption),
    id: row.id,
    followUps: followUps.filter(({ option_id }) => option_id === row.id).map(toFollowUp),
  };
}

function toFollowUp({ id, state, on_date, doc }: FollowUpRow): FollowUp {
  return { ...(JSON.parse(doc) as Pick<FollowUp, "by" | "evidence" | "note">), id, state, on: on_date };
}
