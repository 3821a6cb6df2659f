import type { JsonObject } from "@nri-commons/core/kit";
import type { Privacy } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables } from "../capacity-ctx.ts";
import { roomsOfPerson } from "../rooms-of-person.ts";
import { erasePerson } from "./erase-person.ts";
import type { Person } from "./person.ts";
import { listPeopleByAddress } from "./person-store.ts";

/** Everything that is kept of one person here, room by room, to take along. */
export async function dataOf(ctx: CapacityCtx, { id, created, ...told }: Person): Promise<JsonObject> {
  const all: Record<string, unknown> = { ...told, since: new Date(created).toISOString() };
  for (const [name, room] of Object.entries(roomsOfPerson)) all[name] = await room.data?.(ctx, id);
  return JSON.parse(JSON.stringify(all));
}

/** Who has anything here, by e-mail address. */
export const privacy: Privacy<CapacityCtx, CapacityTables> = {
  kinds: ["person"],
  async find(ctx, email) {
    const found = [];
    for (const person of await listPeopleByAddress(ctx.db, email))
      found.push({ kind: "person", id: person.id, data: await dataOf(ctx, person) });
    return found;
  },
  erase: (ctx, tx, { id }) => erasePerson(ctx, tx, id),
};
