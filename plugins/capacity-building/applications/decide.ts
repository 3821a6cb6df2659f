import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Decision } from "./application.ts";
import { findApplication, updateApplication } from "./application-store.ts";

/** What the team decides; nobody learns of it before the letters go. Who answered already is not decided upon again. */
export async function decide(
  ctx: CapacityCtx,
  activity: string,
  decided: ReadonlyMap<string, Decision | undefined>,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    for (const [id, decision] of decided) {
      const one = await findApplication(tx.db, id);
      if (one === undefined || one.activity !== activity) throw new Refusal("not-found");
      if (one.state !== "in" || one.answer !== undefined || one.decision === decision) continue;
      await updateApplication(tx.db, { ...one, decision: decision ?? one.told });
    }
  });
}
