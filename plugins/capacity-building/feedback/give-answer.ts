import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Answer } from "./answer.ts";
import { addAnswer, markAnswered } from "./feedback-store.ts";

/** Once for each: that they answered is kept with the person, what they answered without. */
export async function giveAnswer(
  ctx: CapacityCtx,
  { participant, activity, answer }: { participant: string; activity: string; answer: Answer },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (await markAnswered(tx.db, participant)) {
      await addAnswer(tx.db, { ...answer, activity, id: ctx.ids.secret(16) });
    }
  });
}
