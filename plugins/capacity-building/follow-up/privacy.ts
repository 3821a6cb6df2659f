import type { Privacy } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables } from "../capacity-ctx.ts";
import { endFollowUp, eraseAnswer } from "./give-answer.ts";
import { removeStory } from "./story-store.ts";

/**
 * What somebody took back alone, while the rest of theirs stays: a restored backup must not bring it again. It is found with the person, whose
 * data has all of it.
 */
export const privacy: Privacy<CapacityCtx, CapacityTables> = {
  kinds: ["follow-up", "follow-up-answer", "follow-up-story"],
  find: async () => [],
  async erase(_, tx, { kind, id }) {
    if (kind === "follow-up") await endFollowUp(tx, id);
    else if (kind === "follow-up-answer") await eraseAnswer(tx, id);
    else await removeStory(tx.db, id);
  },
};
