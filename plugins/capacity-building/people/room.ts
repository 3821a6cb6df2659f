import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";

const { forgetPeople } = later(() => import("./forget-people.ts"));
const { find, erase } = later(async () => (await import("./privacy.ts")).privacy);

/** Who takes part in anything here, and their own page behind a mailed link. */
export const people: Room = {
  public: async (ctx) => (await import("./routes.tsx")).peopleRoutes(ctx),
  console: async (ctx) => (await import("./participants-desk.tsx")).participantsDesk(ctx),
  nav: [
    {
      to: "/console/capacity/people",
      also: ["/console/capacity/asked"],
      label: "people.desk",
      order: 38,
      place: "console",
      permission: "capacity.people",
    },
  ],
  jobs: { "forget-people": { every: "P1D", run: forgetPeople } },
  privacy: { kinds: ["person"], find, erase },
};
