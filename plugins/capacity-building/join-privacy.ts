import type { Privacy } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables } from "./capacity-ctx.ts";
import type { Room } from "./room.ts";

/** Who is found in several rooms is found once in each; a kind belongs to one room. */
export function joinPrivacy(rooms: readonly Room[]): Privacy<CapacityCtx, CapacityTables> {
  const all = rooms.flatMap(({ privacy }) => privacy ?? []);
  return {
    kinds: all.flatMap(({ kinds }) => kinds),
    find: async (ctx, email) => (await Promise.all(all.map((one) => one.find(ctx, email)))).flat(),
    async erase(ctx, tx, holding) {
      await all.find(({ kinds }) => kinds.includes(holding.kind))?.erase(ctx, tx, holding);
    },
  };
}
