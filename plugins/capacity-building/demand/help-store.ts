import { Refusal } from "@nri-commons/core/kit";
import type { Kysely } from "kysely";
import type { DemandTables, HelpRow } from "./demand-tables.ts";
import { type Help, toHelp } from "./help.ts";

type Db = Kysely<DemandTables>;

export function findHelpRow(db: Db, id: string): Promise<HelpRow | undefined> {
  return db.selectFrom("capacity_building_help").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function getHelpRow(db: Db, id: string): Promise<HelpRow> {
  const row = await findHelpRow(db, id);
  if (row === undefined) throw new Refusal("not-found");
  return row;
}

interface Between {
  request: string;
  actor: string;
  /** We offer it. */
  ours: boolean;
}

export function findHelpBetween(db: Db, { request, actor, ours }: Between): Promise<HelpRow | undefined> {
  return db
    .selectFrom("capacity_building_help")
    .selectAll()
    .where("request_id", "=", request)
    .where("actor", "=", actor)
    .where("ours", "=", ours ? 1 : 0)
    .executeTakeFirst();
}

/** What we offer for a request of another site; of one of ours, that we meet it ourselves. */
export async function findOurHelp(db: Db, request: string): Promise<Help | undefined> {
  const rows = db.selectFrom("capacity_building_help").selectAll().where("request_id", "=", request);
  const row = await rows.where("ours", "=", 1).executeTakeFirst();
  return row && toHelp(row);
}

export async function putHelp(db: Db, row: HelpRow): Promise<void> {
  const { id, ...rest } = row;
  await db
    .insertInto("capacity_building_help")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
    .execute();
}

/** Who offers help for a request of this site, whatever became of it. */
export async function listHelpFor(db: Db, request: string): Promise<Help[]> {
  const rows = await db
    .selectFrom("capacity_building_help")
    .selectAll()
    .where("request_id", "=", request)
    .orderBy("created_at")
    .limit(100)
    .execute();
  return rows.map(toHelp);
}

/** What this site offers others, the latest first. */
export async function listOurHelp(db: Db): Promise<Help[]> {
  const rows = await db
    .selectFrom("capacity_building_help")
    .selectAll()
    .where("ours", "=", 1)
    .orderBy("updated_at", "desc")
    .limit(100)
    .execute();
  return rows.map(toHelp);
}

/** What others offer us and nobody has answered. */
export async function listUnanswered(db: Db, most: number): Promise<Help[]> {
  const rows = await db
    .selectFrom("capacity_building_help")
    .selectAll()
    .where("ours", "=", 0)
    .where("state", "=", "offered")
    .orderBy("updated_at")
    .limit(most)
    .execute();
  return rows.map(toHelp);
}
