import { Refusal } from "@nri-commons/core/kit";
import { sql } from "kysely";
import type { CapacityDb } from "../capacity-ctx.ts";
import { cursorAfter, readCursor } from "../lists/cursor.ts";
import { likeWords } from "../lists/like-words.ts";
import { type FittingActivity, type Pathway, type PathwayState, type Track, wordsOf } from "./pathway.ts";
import type { PathwayRow } from "./pathways-tables.ts";

export async function findPathway(db: CapacityDb, id: string): Promise<Pathway | undefined> {
  const row = await db.selectFrom("capacity_building_pathway").select("doc").where("id", "=", id).executeTakeFirst();
  return row && toPathway(row);
}

/** One with whose it is and since when, as its row says it. */
export interface KnownPathway extends Omit<PathwayRow, "doc" | "words" | "track" | "level"> {
  published_at: number | null;
  pathway: Pathway;
}

export async function findPathwayRow(db: CapacityDb, id: string): Promise<KnownPathway | undefined> {
  const row = await db.selectFrom("capacity_building_pathway").selectAll().where("id", "=", id).executeTakeFirst();
  const pathway = row && toPathway(row);
  return row && pathway && { ...row, pathway, published_at: pathway.published ?? null };
}

/** Throws `not-found`, or `gone` for one that was taken back. */
export async function getPathway(db: CapacityDb, id: string): Promise<Pathway> {
  const pathway = await findPathway(db, id);
  if (pathway === undefined) throw new Refusal("not-found");
  if (pathway.state === "withdrawn") throw new Refusal("gone");
  return pathway;
}

/** One of this site. */
export async function getOwnPathway(db: CapacityDb, id: string): Promise<Pathway> {
  const pathway = await getPathway(db, id);
  if (pathway.source !== undefined) throw new Refusal("not-found");
  return pathway;
}

export interface PathwayQuery {
  source?: "local" | "remote" | undefined;
  state?: Exclude<PathwayState, "withdrawn"> | undefined;
  /** Those for this track, and those for everybody. */
  track?: Exclude<Track, "all"> | undefined;
  level?: string | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit?: number;
}

/** A page, the latest first. */
export async function listPathways(db: CapacityDb, query: PathwayQuery) {
  const { source, state, track, level, q, limit = 24 } = query;
  const after = readCursor(query.cursor);
  const rows = await db
    .selectFrom("capacity_building_pathway")
    .select(["id", "doc", "created_at"])
    .where("state", "!=", "withdrawn")
    .$if(source !== undefined, (rows) => rows.where("origin", source === "local" ? "is" : "is not", null))
    .$if(state !== undefined, (rows) => rows.where("state", "=", state ?? ""))
    .$if(track !== undefined, (rows) => rows.where("track", "in", ["all", track ?? ""]))
    .$if(level !== undefined, (rows) => rows.where("level", "=", level ?? ""))
    .where(({ eb, and }) => and(likeWords(q).map((word) => eb("words", "like", word))))
    .$if(after !== undefined, (rows) =>
      rows.where(sql<boolean>`(created_at, id) < (${after?.at ?? 0}, ${after?.id ?? ""})`),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const next = cursorAfter(rows, { limit, at: ({ created_at }) => created_at });
  return { items: rows.slice(0, limit).map(toPathway), next };
}

/** Public ones with a step that one of these activities is. */
export async function pathwaysWith(db: CapacityDb, activities: readonly FittingActivity[]): Promise<Pathway[]> {
  if (activities.length === 0) return [];
  const fits = [...new Set(activities.flatMap(({ iri, type }) => [`activity ${iri}`, `kind ${type}`]))];
  const rows = await db
    .selectFrom("capacity_building_pathway")
    .select("doc")
    .where("state", "=", "public")
    .where("id", "in", (inner) =>
      inner.selectFrom("capacity_building_pathway_fit").select("pathway_id").where("fit", "in", fits),
    )
    .orderBy("id", "desc")
    .limit(50)
    .execute();
  return rows.map(toPathway);
}

/** New, or instead of what was there. */
export async function putPathwayRow(db: CapacityDb, pathway: Pathway, now: number): Promise<void> {
  const { id, state, track, level, source, updated, published } = pathway;
  const row: Omit<PathwayRow, "id" | "created_at"> = {
    ...{ state, track, level: level ?? null, words: wordsOf(pathway), doc: JSON.stringify(pathway) },
    ...{ origin: source?.origin ?? null, owner: source?.owner ?? null, updated_at: updated },
  };
  await db
    .insertInto("capacity_building_pathway")
    .values({ id, ...row, created_at: (source && published) ?? now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  await db.deleteFrom("capacity_building_pathway_fit").where("pathway_id", "=", id).execute();
  const fits = [...new Set(pathway.steps.flatMap(fitOf))].map((fit) => ({ fit, pathway_id: id }));
  if (fits.length > 0) await db.insertInto("capacity_building_pathway_fit").values(fits).execute();
}

/** A draft that nobody else ever saw. */
export async function deletePathway(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom("capacity_building_pathway_fit").where("pathway_id", "=", id).execute();
  await db.deleteFrom("capacity_building_pathway").where("id", "=", id).execute();
}

/** All of other sites, before they are received anew. Gives their ids. */
export async function clearRemotePathways(db: CapacityDb): Promise<string[]> {
  const remote = db.selectFrom("capacity_building_pathway").select("id").where("origin", "is not", null);
  await db.deleteFrom("capacity_building_pathway_fit").where("pathway_id", "in", remote).execute();
  const rows = await remote.execute();
  await db.deleteFrom("capacity_building_pathway").where("origin", "is not", null).execute();
  return rows.map(({ id }) => id);
}

function fitOf({ kind, activity, type }: Pathway["steps"][number]): string[] {
  if (kind === "activity" && activity !== undefined) return [`activity ${activity}`];
  return kind === "kind" && type !== undefined ? [`kind ${type}`] : [];
}

function toPathway({ doc }: Pick<PathwayRow, "doc">): Pathway {
  return JSON.parse(doc);
}
