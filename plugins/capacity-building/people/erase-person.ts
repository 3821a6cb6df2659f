import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { roomsOfPerson } from "../rooms-of-person.ts";
import { removePerson } from "./person-store.ts";

/** Nothing of them stays in any room. Bears that they are gone already. */
export async function erasePerson(ctx: CapacityCtx, tx: CapacityTx, id: string): Promise<void> {
  for (const room of Object.values(roomsOfPerson)) await room.erase?.(ctx, tx, id);
  await removePerson(tx.db, id);
}
