import type { Room } from "../room.ts";
import { askWaves } from "./ask-waves.ts";
import { followUpToday } from "./follow-up-today.ts";
import { privacy } from "./privacy.ts";

/** What became of people after 6, 12 and 24 months, told by themselves. */
export const followUp: Room = {
  console: async (ctx) => (await import("./follow-up-desk.tsx")).followUpDesk(ctx),
  nav: [
    {
      to: "/console/capacity/follow-up",
      label: "follow-up.desk",
      order: 40,
      place: "console",
      permission: "capacity.people",
    },
  ],
  today: followUpToday,
  jobs: { "ask-follow-up": { every: "P1D", run: askWaves } },
  privacy,
};
