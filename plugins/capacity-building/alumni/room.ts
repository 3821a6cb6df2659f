import type { Room } from "../room.ts";
import { countAlumni } from "./alumnus-store.ts";
import { privacy } from "./privacy.ts";

/** Who took part and wants to be found. */
export const alumni: Room = {
  public: async (ctx) => (await import("./routes.tsx")).alumniRoutes(ctx),
  console: async (ctx) => (await import("./alumni-desk.tsx")).alumniDesk(ctx),
  metrics: {
    alumni: { unit: "count", help: "Entries in the directory of alumni.", read: (ctx) => countAlumni(ctx.db) },
  },
  privacy,
};
