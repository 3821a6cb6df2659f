import type { Room } from "../room.ts";
import { alumniDesk } from "./alumni-desk.tsx";
import { countAlumni } from "./alumnus-store.ts";
import { privacy } from "./privacy.ts";
import { alumniRoutes } from "./routes.tsx";

/** Who took part and wants to be found. */
export const alumni: Room = {
  public: alumniRoutes,
  console: alumniDesk,
  metrics: {
    alumni: { unit: "count", help: "Entries in the directory of alumni.", read: (ctx) => countAlumni(ctx.db) },
  },
  privacy,
};
