import type { LabsDb, LabsTx } from "../policy-labs-ctx.ts";
import type { SelfCheck } from "./self-check.ts";

export async function findSelfCheck(db: LabsDb, labId: string): Promise<SelfCheck | undefined> {
  const row = await db.selectFrom("policy_labs_self_check").selectAll().where("lab_id", "=", labId).executeTakeFirst();
  if (row === undefined) return undefined;
  return { lab: labId, isPublic: row.is_public === 1, steps: JSON.parse(row.steps), updated: Number(row.updated_at) };
}

export async function putSelfCheck(tx: LabsTx, { lab, steps, isPublic }: Omit<SelfCheck, "updated">): Promise<void> {
  const changes = { is_public: isPublic ? 1 : 0, steps: JSON.stringify(steps), updated_at: tx.now };
  await tx.db
    .insertInto("policy_labs_self_check")
    .values({ lab_id: lab, ...changes })
    .onConflict((conflict) => conflict.column("lab_id").doUpdateSet(changes))
    .execute();
}
