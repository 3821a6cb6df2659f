import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";

const { askWaves } = later(() => import("./ask-waves.ts"));
const { followUpToday } = later(() => import("./follow-up-today.ts"));
const { find, erase } = later(async () => (await import("./privacy.ts")).privacy);

/** What became of people after 6, 12 and 24 months, told by themselves. */
export const followUp: Room = {
  console: async (ctx) => (await import("./follow-up-desk.tsx")).followUpDesk(ctx),
  nav: [
    {
      to: "/console/capacity/follow-up",
      also: ["/console/capacity/alumni"],
      label: "follow-up.desk",
      order: 40,
      place: "console",
      permission: "capacity.people",
    },
  ],
  today: followUpToday,
  jobs: { "ask-follow-up": { every: "P1D", run: askWaves } },
  privacy: { kinds: ["follow-up", "follow-up-answer", "follow-up-story"], find, erase },
};
