import type { Activity } from "../activities/activity.ts";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { Asked, Done, HandIn, Sitting, Task } from "./cohort.ts";
import { attendanceOf } from "./sitting-store.ts";
import { sittingsOf } from "./sittings-of.ts";
import { handInsOf, listTasks } from "./task-store.ts";

export interface Progress {
  sittings: readonly Sitting[];
  tasks: readonly Task[];
  asked: Asked;
  handIns: readonly HandIn[];
  /** By participant. */
  done: ReadonlyMap<string, Done>;
}

/** What these people of an activity have done so far, and of how much. */
export async function progressOf(
  db: CapacityDb,
  activity: Activity,
  participants: readonly string[],
): Promise<Progress> {
  const [sittings, tasks] = [await sittingsOf(db, activity), await listTasks(db, activity.id)];
  const [here, handIns] = [await attendanceOf(db, participants), await handInsOf(db, participants)];
  const isTask = new Set(tasks.map(({ id }) => id));
  const done = new Map(
    participants.map((id) => {
      const attended = sittings.filter((one) => here.has(`${one.id} ${id}`)).length;
      const handedIn = handIns.filter(({ participant, task }) => participant === id && isTask.has(task)).length;
      return [id, { attended, handedIn }] as const;
    }),
  );
  return { sittings, tasks, handIns, done, asked: { sittings: sittings.length, tasks: tasks.length } };
}
