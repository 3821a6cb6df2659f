import type { Room } from "../room.ts";

/** Who is in an activity: attendance, tasks, stories, completion. */
export const cohort: Room = {};
