import type { JsonObject } from "@nri-commons/core/kit";
import { contributionsOf } from "../contributions/contribution-store.ts";
import { findLab } from "../labs/lab-store.ts";
import type { Member } from "../people/member.ts";
import type { LabsDb } from "../policy-labs-ctx.ts";

/** Everything that is kept of one who takes part, to take along. */
export async function dataOf(db: LabsDb, member: Member): Promise<JsonObject> {
  const lab = await findLab(db, member.lab);
  const said = await contributionsOf(db, member.id);
  const { id, lab: _, created, ...entry } = member;
  return JSON.parse(
    JSON.stringify({
      ...entry,
      lab: lab?.title,
      since: new Date(created).toISOString(),
      contributions: said.map((one) => ({
        kind: one.kind,
        text: one.text.text,
        at: new Date(one.created).toISOString(),
        becameOfIt: one.fate,
      })),
    }),
  );
}
