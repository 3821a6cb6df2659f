import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";

const { forgetFaculty } = later(() => import("./forget-faculty.ts"));

/** What an activity teaches, unit by unit, and who teaches it. */
export const curriculum: Room = {
  console: async (ctx) => (await import("./curriculum-desk.tsx")).curriculumDesk(ctx),
  jobs: { "forget-faculty": { every: "PT1H", run: forgetFaculty } },
};
