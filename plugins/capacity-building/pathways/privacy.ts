import type { Privacy } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables } from "../capacity-ctx.ts";
import { removeWish } from "./wish-store.ts";

/** Who ended the mails about what could come next: a restored backup must not begin them again. It is found with the person. */
export const privacy: Privacy<CapacityCtx, CapacityTables> = {
  kinds: ["next-mail"],
  find: async () => [],
  erase: (_, tx, { id }) => removeWish(tx.db, id),
};
