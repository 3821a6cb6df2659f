import type { Room } from "../room.ts";
import { forgetPeople } from "./forget-people.ts";
import { participantsDesk } from "./participants-desk.tsx";
import { privacy } from "./privacy.ts";
import { peopleRoutes } from "./routes.tsx";

/** Who takes part in anything here, and their own page behind a mailed link. */
export const people: Room = {
  public: peopleRoutes,
  console: participantsDesk,
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
