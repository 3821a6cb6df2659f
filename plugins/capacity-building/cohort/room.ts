import { smallest } from "../people/smallest.ts";
import type { Room } from "../room.ts";
import { cohortConsole } from "./console-routes.tsx";
import { countParticipants } from "./participant-store.ts";

/** Who is in an activity: attendance, tasks, stories, completion. */
export const cohort: Room = {
  console: cohortConsole,
  metrics: {
    participants: {
      unit: "count",
      help: "People who take part in activities of this site or completed one; left out while there are fewer than five.",
      read: async (ctx) => smallest(await countParticipants(ctx.db)),
    },
  },
};
