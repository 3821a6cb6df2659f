import type { LabsDb } from "../policy-labs-ctx.ts";
import type { ReadBrief } from "./brief-wire.ts";

interface Names {
  /** What an option is called here, by its name within the brief. */
  option(ownId: string): string;
  /** A line of what became of it. */
  followUp(option: string, line: string): string;
}

/** The options of a brief that came over the wire, and what became of them, in place of those it had. */
export async function keepOptions(
  db: LabsDb,
  { briefId, options, names }: { briefId: string; options: ReadBrief["options"]; names: Names },
): Promise<void> {
  await removeOptions(db, briefId);
  for (const [place, { id: ownId, option, followUps }] of options.entries()) {
    const id = names.option(ownId);
    const doc = JSON.stringify(option);
    await db
      .insertInto("policy_labs_option")
      .values({ id, own_id: ownId, brief_id: briefId, place, doc })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ doc, place }))
      .execute();
    for (const { id: line, state, on, ...said } of followUps) {
      const row = { option_id: id, state, on_date: on, doc: JSON.stringify(said) };
      await db
        .insertInto("policy_labs_follow_up")
        .values({ id: names.followUp(id, line), ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    }
  }
}

export async function removeOptions(db: LabsDb, briefId: string): Promise<void> {
  const options = db.selectFrom("policy_labs_option").select("id").where("brief_id", "=", briefId);
  await db.deleteFrom("policy_labs_follow_up").where("option_id", "in", options).execute();
  await db.deleteFrom("policy_labs_option").where("brief_id", "=", briefId).execute();
}
