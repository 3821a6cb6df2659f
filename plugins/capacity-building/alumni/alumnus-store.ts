import { Refusal } from "@nri-commons/core/kit";
import type { CapacityDb } from "../capacity-ctx.ts";
import { type Alumnus, type Mark, marksOf, type SeenBy, shownTo } from "./alumnus.ts";

export async function findAlumnus(db: CapacityDb, id: string): Promise<Alumnus | undefined> {
  const row = await db.selectFrom("capacity_building_alumnus").select("doc").where("id", "=", id).executeTakeFirst();
  return row && toAlumnus(row);
}

export async function findAlumnusOf(db: CapacityDb, person: string): Promise<Alumnus | undefined> {
  const row = await db
    .selectFrom("capacity_building_alumnus")
    .select("doc")
    .where("person_id", "=", person)
    .executeTakeFirst();
  return row && toAlumnus(row);
}

/** As these may see it; `not-found` when they may not, and when there is none. */
export async function getShown(db: CapacityDb, id: string, to: SeenBy): Promise<Alumnus> {
  const alumnus = await findAlumnus(db, id);
  const shown = alumnus && shownTo(alumnus, to);
  if (shown === undefined) throw new Refusal("not-found");
  return shown;
}

export interface AlumniQuery {
  to: SeenBy;
  country?: string | undefined;
  cohort?: string | undefined;
  topic?: string | undefined;
  mentor?: "yes" | undefined;
  /** The id of the last one of the page before. */
  cursor?: string | undefined;
  limit?: number;
}

/** A page by name, each as these may see it. */
export async function listAlumni(db: CapacityDb, query: AlumniQuery) {
  const { to, country, cohort, topic, mentor, cursor, limit = 30 } = query;
  const last = cursor === undefined ? undefined : await findAlumnus(db, cursor);
  let rows = db.selectFrom("capacity_building_alumnus").select("doc");
  if (to === "public") rows = rows.where("seen_by", "=", "public");
  const name = last && sortName(last.name);
  if (last && name !== undefined)
    rows = rows.where(({ eb, or, and }) =>
      or([eb("sort_name", ">", name), and([eb("sort_name", "=", name), eb("id", ">", last.id)])]),
    );
  const wanted = Object.entries({ country, cohort, topic, mentor }) as [Mark["kind"], string | undefined][];
  for (const [kind, value] of wanted) {
    if (value === undefined) continue;
    rows = rows.where("id", "in", (inner) =>
      inner
        .selectFrom("capacity_building_alumnus_mark")
        .select("alumnus_id")
        .where("kind", "=", kind)
        .where("value", "=", value)
        .where("seen_by", "in", to === "public" ? ["public"] : ["public", "alumni"]),
    );
  }
  const found = await rows
    .orderBy("sort_name")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const items = found.slice(0, limit).flatMap((row) => shownTo(toAlumnus(row), to) ?? []);
  return { items, next: found.length > limit ? items.at(-1)?.id : undefined };
}

/** By what one can look, of what these may see. */
export async function listMarks(db: CapacityDb, to: SeenBy): Promise<Pick<Mark, "kind" | "value">[]> {
  const rows = await db
    .selectFrom("capacity_building_alumnus_mark")
    .select(["kind", "value"])
    .distinct()
    .where("seen_by", "in", to === "public" ? ["public"] : ["public", "alumni"])
    .orderBy("kind")
    .orderBy("value")
    .limit(500)
    .execute();
  return rows as Pick<Mark, "kind" | "value">[];
}

/** New, or instead of what was there. */
export async function putAlumnus(db: CapacityDb, alumnus: Alumnus): Promise<void> {
  const { id, person, seenBy, name, joined, updated } = alumnus;
  const row = { seen_by: seenBy, sort_name: sortName(name), doc: JSON.stringify(alumnus), updated_at: updated };
  await db
    .insertInto("capacity_building_alumnus")
    .values({ id, person_id: person, joined_at: joined, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
  await db.deleteFrom("capacity_building_alumnus_mark").where("alumnus_id", "=", id).execute();
  const marks = marksOf(alumnus).map(({ kind, value, seenBy: seen }) => ({
    kind,
    value,
    alumnus_id: id,
    seen_by: seen,
  }));
  if (marks.length > 0) await db.insertInto("capacity_building_alumnus_mark").values(marks).execute();
}

/** Gone at once: nothing of it stays, and nobody else has a copy. */
export async function removeAlumnus(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom("capacity_building_alumnus_mark").where("alumnus_id", "=", id).execute();
  await db.deleteFrom("capacity_building_alumnus").where("id", "=", id).execute();
}

export async function countAlumni(db: CapacityDb): Promise<number> {
  const { count } = await db
    .selectFrom("capacity_building_alumnus")
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function sortName(name: string): string {
  return name.toLowerCase();
}

function toAlumnus({ doc }: { doc: string }): Alumnus {
  return JSON.parse(doc);
}
