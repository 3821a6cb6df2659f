import type { Room } from "../room.ts";
import { cohortConsole } from "./console-routes.tsx";

/** Who is in an activity: attendance, tasks, stories, completion. Its figures are counted by the room of the impact. */
export const cohort: Room = { console: cohortConsole };
