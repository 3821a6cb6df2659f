import { Refusal } from "@nri-commons/core/kit";
import type { CapacityDb } from "../capacity-ctx.ts";
import { type FittingActivity, type Pathway, type PathwayState, type Track, wordsOf } from "./pathway.ts";

export async function findPathway(db: CapacityDb, id: string): Promise<Pathway | undefined> {
  const row = await db.selectFrom("capacity_building_pathway").select("doc").where("id", "=", id).executeTakeFirst();
  return row && toPathway(row);
}

/** Throws `not-found`, or `gone` for one that was taken back. */
export async function getPathway(db: CapacityDb, id: string): Promise<Pathway> {
  const pathway = await findPathway(db, id);
  if (pathway === undefined) throw new Refusal("not-found");
  if (pathway.state === "withdrawn") throw new Refusal("gone");
  return pathway;
}

export interface PathwayQuery {
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
  const { state, track, level, q, cursor, limit = 24 } = query;
  const rows = await db
    .selectFrom("capacity_building_pathway")
    .select("doc")
    .where("state", "!=", "withdrawn")
    .$if(state !== undefined, (rows) => rows.where("state", "=", state ?? ""))
    .$if(track !== undefined, (rows) => rows.where("track", "in", ["all", track ?? ""]))
    .$if(level !== undefined, (rows) => rows.where("level", "=", level ?? ""))
    .$if(q !== undefined, (rows) => rows.where("words", "like", `%${(q ?? "").toLowerCase().replace(/[%_\\]/g, "")}%`))
    .$if(cursor !== undefined, (rows) => rows.where("id", "<", cursor ?? ""))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toPathway);
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
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
export async function putPathway(db: CapacityDb, pathway: Pathway, now: number): Promise<void> {
  const { id, state, track, level } = pathway;
  const updated = Math.max(now, pathway.updated + 1);
  const doc = JSON.stringify({ ...pathway, updated });
  const row = { state, track, level: level ?? null, words: wordsOf(pathway), doc, updated_at: updated };
  await db
    .insertInto("capacity_building_pathway")
    .values({ id, ...row, created_at: now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  await db.deleteFrom("capacity_building_pathway_fit").where("pathway_id", "=", id).execute();
  const fits = [...new Set(pathway.steps.flatMap(fitOf))].map((fit) => ({ fit, pathway_id: id }));
  if (fits.length > 0) await db.insertInto("capacity_building_pathway_fit").values(fits).execute();
}

function fitOf({ kind, activity, type }: Pathway["steps"][number]): string[] {
  if (kind === "activity" && activity !== undefined) return [`activity ${activity}`];
  return kind === "kind" && type !== undefined ? [`kind ${type}`] : [];
}

function toPathway({ doc }: { doc: string }): Pathway {
  return JSON.parse(doc);
}
