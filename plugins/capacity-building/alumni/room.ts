import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";

const { countAlumni, removeAlumnus } = later(() => import("./alumnus-store.ts"));

/** Who took part and wants to be found. */
export const alumni: Room = {
  public: async (ctx) => (await import("./routes.tsx")).alumniRoutes(ctx),
  console: async (ctx) => (await import("./alumni-desk.tsx")).alumniDesk(ctx),
  metrics: {
    alumni: { unit: "count", help: "Entries in the directory of alumni.", read: (ctx) => countAlumni(ctx.db) },
  },
  // Who left while the rest of theirs stays: a restored backup must not bring them back. They are found with the person.
  privacy: { kinds: ["alumnus"], find: async () => [], erase: (_, tx, { id }) => removeAlumnus(tx.db, id) },
};
