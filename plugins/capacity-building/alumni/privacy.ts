import type { Privacy } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables } from "../capacity-ctx.ts";
import { removeAlumnus } from "./alumnus-store.ts";

/** Who left the directory while the rest of theirs stays: a restored backup must not bring them back. They are found with the person. */
export const privacy: Privacy<CapacityCtx, CapacityTables> = {
  kinds: ["alumnus"],
  find: async () => [],
  erase: (_, tx, { id }) => removeAlumnus(tx.db, id),
};
