import type { Room } from "../room.ts";
import { forgetPeople } from "./forget-people.ts";
import { privacy } from "./privacy.ts";

/** Who takes part in anything here, and their own page behind a mailed link. */
export const people: Room = {
  public: async (ctx) => (await import("./routes.tsx")).peopleRoutes(ctx),
  console: async (ctx) => (await import("./participants-desk.tsx")).participantsDesk(ctx),
  nav: [
    {
      to: "/console/capacity/people",
      label: "people.desk",
      order: 38,
      place: "console",
      permission: "capacity.people",
    },
  ],
  jobs: { "forget-people": { every: "P1D", run: forgetPeople } },
  privacy,
};
