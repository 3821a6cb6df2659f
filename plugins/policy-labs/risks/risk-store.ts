import { Refusal } from "@nri-commons/core/kit";
import type { Kysely } from "kysely";
import type { LabsTx } from "../policy-labs-ctx.ts";
import { layersVersion } from "./layers.ts";
import { byGravity, type NewRisk, type Position, type Resilience, type Risk } from "./risk.ts";
import type { PositionRow, RiskRow, RiskTables } from "./risk-tables.ts";

type Db = Kysely<RiskTables>;

/** All risks of a lab with what each group says of them, the gravest first. */
export async function listRisks(db: Db, labId: string): Promise<Risk[]> {
  const rows = await db
    .selectFrom("policy_labs_risk")
    .selectAll()
    .where("lab_id", "=", labId)
    .orderBy("id")
    .limit(200)
    .execute();
  const positions = await listPositions(
    db,
    rows.map(({ id }) => id),
  );
  return byGravity(rows.map((row) => toRisk(row, positions)));
}

/** Of all labs of this site, for open data: the newest first, after the one named. */
export async function listAllRisks(
  db: Db,
  { labs, limit, cursor }: { labs: readonly string[]; limit: number; cursor?: string | undefined },
) {
  const rows = await db
    .selectFrom("policy_labs_risk")
    .selectAll()
    .where("lab_id", "in", labs.length > 0 ? labs : [""])
    .$if(cursor !== undefined, (found) => found.where("id", "<", cursor ?? ""))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const positions = await listPositions(
    db,
    page.map(({ id }) => id),
  );
  const items = page.map((row) => toRisk(row, positions));
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
}

export async function getRisk(db: Db, { id, lab }: { id: string; lab: string }): Promise<Risk> {
  const row = await db.selectFrom("policy_labs_risk").selectAll().where("id", "=", id).executeTakeFirst();
  if (row?.lab_id !== lab) throw new Refusal("not-found");
  return toRisk(row, await listPositions(db, [id]));
}

export async function putRisk(
  tx: LabsTx,
  { id, lab, risk }: { id: string; lab: string; risk: NewRisk },
): Promise<void> {
  const doc = JSON.stringify({ ...risk, layers: layersVersion });
  await tx.db
    .insertInto("policy_labs_risk")
    .values({ id, lab_id: lab, doc, created_at: tx.now, updated_at: tx.now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ doc, updated_at: tx.now }))
    .execute();
}

export async function removeRisk(tx: LabsTx, id: string): Promise<void> {
  await tx.db.deleteFrom("policy_labs_position").where("risk_id", "=", id).execute();
  await tx.db.deleteFrom("policy_labs_risk").where("id", "=", id).execute();
}

export async function putPosition(tx: LabsTx, riskId: string, { group, ...position }: Position): Promise<void> {
  const doc = JSON.stringify(position);
  await tx.db
    .insertInto("policy_labs_position")
    .values({ risk_id: riskId, stakeholder_group: group, doc, updated_at: tx.now })
    .onConflict((conflict) =>
      conflict.columns(["risk_id", "stakeholder_group"]).doUpdateSet({ doc, updated_at: tx.now }),
    )
    .execute();
}

export async function removePosition(tx: LabsTx, riskId: string, group: string): Promise<void> {
  await tx.db
    .deleteFrom("policy_labs_position")
    .where("risk_id", "=", riskId)
    .where("stakeholder_group", "=", group)
    .execute();
}

export async function findResilience(db: Db, labId: string): Promise<Resilience | undefined> {
  const row = await db.selectFrom("policy_labs_resilience").selectAll().where("lab_id", "=", labId).executeTakeFirst();
  return row && { text: JSON.parse(row.text), updated: Number(row.updated_at) };
}

export async function putResilience(tx: LabsTx, labId: string, text: Resilience["text"]): Promise<void> {
  const changes = { text: JSON.stringify(text), updated_at: tx.now };
  await tx.db
    .insertInto("policy_labs_resilience")
    .values({ lab_id: labId, ...changes })
    .onConflict((conflict) => conflict.column("lab_id").doUpdateSet(changes))
    .execute();
}

async function listPositions(db: Db, riskIds: readonly string[]): Promise<readonly PositionRow[]> {
  if (riskIds.length === 0) return [];
  return db
    .selectFrom("policy_labs_position")
    .selectAll()
    .where("risk_id", "in", riskIds)
    .orderBy("stakeholder_group")
    .execute();
}

function toRisk({ id, lab_id, doc, created_at, updated_at }: RiskRow, positions: readonly PositionRow[]): Risk {
  const own = positions.filter(({ risk_id }) => risk_id === id);
  return {
    ...(JSON.parse(doc) as NewRisk & { layers: string }),
    id,
    lab: lab_id,
    positions: own.map((row) => ({ ...(JSON.parse(row.doc) as Position), group: row.stakeholder_group })),
    created: Number(created_at),
    updated: Number(updated_at),
  };
}
