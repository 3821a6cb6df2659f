import { toLocalDate } from "@nri-commons/core/content/types";
import { later } from "@nri-commons/core/plugin";
import { smallest } from "../people/smallest.ts";
import type { Room } from "../room.ts";

const { lapsePlaces } = later(() => import("./answer-place.ts"));
const { removeApplication } = later(() => import("./application-store.ts"));
const { applicationsToday } = later(() => import("./applications-today.ts"));
const { countOpenCalls } = later(() => import("./call-store.ts"));
const { countApplications } = later(() => import("./count-applications.ts"));
const { sendDueLetters } = later(() => import("./send-letters.ts"));

/** Calls, application forms and how places are given. */
export const applications: Room = {
  public: async (ctx) => (await import("./routes.tsx")).applyRoutes(ctx),
  console: async (ctx) => (await import("./console-routes.tsx")).applicationsConsole(ctx),
  today: applicationsToday,
  jobs: {
    "send-letters": { every: "PT1M", run: sendDueLetters },
    "lapse-places": { every: "PT15M", run: lapsePlaces },
  },
  metrics: {
    "open-calls": {
      unit: "count",
      help: "Calls for applications that are open at this site.",
      read: (ctx) => countOpenCalls(ctx.db, toLocalDate(ctx.clock.now(), ctx.site.zone)),
    },
    applications: {
      unit: "count",
      help: "Applications at this site; left out while there are fewer than five.",
      read: async (ctx) => smallest(await countApplications(ctx.db)),
    },
  },
  // Found with the person; by itself only what was withdrawn, so that a restored backup does not bring it back.
  privacy: {
    kinds: ["application"],
    find: async () => [],
    erase: (_, tx, { id }) => removeApplication(tx.db, id),
  },
};
