import type { CapacityDb } from "../capacity-ctx.ts";
import type { HandIn, Task } from "./cohort.ts";

export async function listTasks(db: CapacityDb, activity: string): Promise<Task[]> {
  const rows = await db
    .selectFrom("capacity_building_task")
    .selectAll()
    .where("activity_id", "=", activity)
    .orderBy("due_on")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map(({ id, activity_id, due_on, doc }) => ({
    ...(JSON.parse(doc) as Pick<Task, "title" | "text">),
    ...{ id, activity: activity_id, due: due_on },
  }));
}

export async function putTask(db: CapacityDb, { id, activity, due, ...doc }: Task): Promise<void> {
  const row = { due_on: due, doc: JSON.stringify(doc) };
  await db
    .insertInto("capacity_building_task")
    .values({ id, activity_id: activity, ...row })
    .onConflict((same) => same.column("id").doUpdateSet(row))
    .execute();
}

/** With what was handed in. */
export async function removeTask(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom("capacity_building_hand_in").where("task_id", "=", id).execute();
  await db.deleteFrom("capacity_building_task").where("id", "=", id).execute();
}

export async function handInsOf(db: CapacityDb, participants: readonly string[]): Promise<HandIn[]> {
  if (participants.length === 0) return [];
  const rows = await db
    .selectFrom("capacity_building_hand_in")
    .selectAll()
    .where("participant_id", "in", [...participants])
    .orderBy("handed_at")
    .execute();
  return rows.map(({ task_id, participant_id, handed_at, doc }) => ({
    ...(JSON.parse(doc) as Pick<HandIn, "url" | "text">),
    ...{ task: task_id, participant: participant_id, at: Number(handed_at) },
  }));
}

export async function putHandIn(db: CapacityDb, { task, participant, at, ...doc }: HandIn): Promise<void> {
  const row = { handed_at: at, doc: JSON.stringify(doc) };
  await db
    .insertInto("capacity_building_hand_in")
    .values({ task_id: task, participant_id: participant, ...row })
    .onConflict((same) => same.columns(["task_id", "participant_id"]).doUpdateSet(row))
    .execute();
}

/** How many handed each task in. */
export async function countHandIns(db: CapacityDb, activity: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("capacity_building_hand_in as done")
    .innerJoin("capacity_building_task as task", "task.id", "done.task_id")
    .select(({ fn }) => ["done.task_id as id", fn.countAll().as("count")])
    .where("task.activity_id", "=", activity)
    .groupBy("done.task_id")
    .execute();
  return new Map(rows.map(({ id, count }) => [id, Number(count)] as const));
}
