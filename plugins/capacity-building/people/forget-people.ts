import { forgetApplications } from "../applications/forget-applications.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { roomsOfPerson } from "../rooms-of-person.ts";
import { erasePerson } from "./erase-person.ts";

const week = 7 * 86_400_000;

/** Of whom no room has anything, a week after they came: nobody confirmed the address, or what there was is deleted. */
export async function forgetPeople(ctx: CapacityCtx): Promise<void> {
  await forgetApplications(ctx);
  const rows = await ctx.db
    .selectFrom("capacity_building_person as person")
    .leftJoin("capacity_building_participant as participant", "participant.person_id", "person.id")
    .leftJoin("capacity_building_application as application", "application.person_id", "person.id")
    .select("person.id")
    .where("person.created_at", "<", ctx.clock.now() - week)
    .where("participant.id", "is", null)
    .where("application.id", "is", null)
    .limit(500)
    .execute();
  for (const { id } of rows) if (!(await isAnywhere(ctx, id))) await ctx.transaction((tx) => erasePerson(ctx, tx, id));
}

async function isAnywhere(ctx: CapacityCtx, id: string): Promise<boolean> {
  for (const { data } of Object.values(roomsOfPerson)) if ((await data?.(ctx, id)) !== undefined) return true;
  return false;
}
