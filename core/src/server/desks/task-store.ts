import type { UpkeepTask } from "../../plugin/index.ts";
import type { Db } from "../../store/index.ts";

export interface TaskRow {
  id: string;
  kind: UpkeepTask["kind"];
  object: string | null;
  state: UpkeepTask["state"];
  made_at: number;
  ended_at: number | null;
  said: string | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    upkeep_task: TaskRow;
  }
}

export async function addTask(db: Db, row: TaskRow): Promise<void> {
  await db.insertInto("upkeep_task").values(row).execute();
}

export async function changeTask(db: Db, id: string, change: Partial<TaskRow>): Promise<void> {
  await db.updateTable("upkeep_task").set(change).where("id", "=", id).execute();
}

export async function findTask(db: Db, id: string): Promise<UpkeepTask | undefined> {
  const row = await db.selectFrom("upkeep_task").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toTask(row);
}

/** The newest first. */
export async function listTasks(
  db: Db,
  { limit, kinds }: { limit: number; kinds: readonly UpkeepTask["kind"][] },
): Promise<UpkeepTask[]> {
  const rows = await db
    .selectFrom("upkeep_task")
    .selectAll()
    .where("kind", "in", kinds)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toTask);
}

export async function removeTasksBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom("upkeep_task").where("made_at", "<", at).execute();
}

function toTask({ made_at, ended_at, object, said, ...row }: TaskRow): UpkeepTask {
  return {
    ...row,
    made: made_at,
    ...(ended_at === null ? {} : { ended: ended_at }),
    ...(object === null ? {} : { object }),
    ...(said === null ? {} : { said }),
  };
}
