import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";

const { feedbackRows } = later(() => import("./feedback-rows.ts"));
const { countAnswers } = later(() => import("./feedback-store.ts"));
const { runRounds } = later(() => import("./run-rounds.ts"));

/** What participants thought of an activity, without their names. */
export const feedback: Room = {
  console: async (ctx) => (await import("./console-routes.tsx")).feedbackConsole(ctx),
  jobs: { "run-feedback": { every: "PT6H", run: runRounds } },
  metrics: {
    feedback: {
      unit: "count",
      help: "Answers of participants about activities of this site.",
      read: (ctx) => countAnswers(ctx.db),
    },
  },
  exports: { feedback: { openData: true, licence: "CC0-1.0", rows: feedbackRows } },
};
