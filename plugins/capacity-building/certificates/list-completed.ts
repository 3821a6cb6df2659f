import type { CapacityDb } from "../capacity-ctx.ts";
import type { Certificate } from "./certificate.ts";
import { certificatesOf } from "./certificate-store.ts";

export interface Completed {
  participant: string;
  /** By which they are known here. */
  name: string;
  certificate: Certificate | undefined;
}

/** A page of those who completed an activity, in the order in which they came, each with their certificate. */
export async function listCompleted(
  db: CapacityDb,
  activity: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ items: Completed[]; next: string | undefined }> {
  const found = await db
    .selectFrom("capacity_building_participant as participant")
    .innerJoin("capacity_building_person as person", "person.id", "participant.person_id")
    .select(["participant.id", "person.name"])
    .where("participant.activity_id", "=", activity)
    .where("participant.state", "=", "completed")
    .$if(after !== undefined, (query) => query.where("participant.id", ">", after ?? ""))
    .orderBy("participant.id")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const certificates = await certificatesOf(
    db,
    rows.map(({ id }) => id),
  );
  const items = rows.map(({ id, name }) => ({ participant: id, name, certificate: certificates.get(id) }));
  return { items, next: found.length > limit ? rows.at(-1)?.id : undefined };
}
