import type { Room } from "../room.ts";
import { forgetPeople } from "./forget-people.ts";
import { privacy } from "./privacy.ts";
import { peopleRoutes } from "./routes.tsx";

/** Who takes part in anything here, and their own page behind a mailed link. */
export const people: Room = {
  public: peopleRoutes,
  jobs: { "forget-people": { every: "P1D", run: forgetPeople } },
  privacy,
};
