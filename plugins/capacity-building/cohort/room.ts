import type { Room } from "../room.ts";

/** Who is in an activity: attendance, tasks, stories, completion. Its figures are counted by the room of the impact. */
export const cohort: Room = { console: async (ctx) => (await import("./console-routes.tsx")).cohortConsole(ctx) };
