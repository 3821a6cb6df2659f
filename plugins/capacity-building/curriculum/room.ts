import type { Room } from "../room.ts";
import { curriculumDesk } from "./curriculum-desk.tsx";
import { forgetFaculty } from "./forget-faculty.ts";

/** What an activity teaches, unit by unit, and who teaches it. */
export const curriculum: Room = {
  console: curriculumDesk,
  jobs: { "forget-faculty": { every: "PT1H", run: forgetFaculty } },
};
