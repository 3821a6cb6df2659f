import { smallest } from "../people/smallest.ts";
import type { Room } from "../room.ts";
import { lapsePlaces } from "./answer-place.ts";
import { removeApplication } from "./application-store.ts";
import { applicationsToday } from "./applications-today.ts";
import { today } from "./apply.ts";
import { countOpenCalls } from "./call-store.ts";
import { countApplications } from "./count-applications.ts";
import { sendDueLetters } from "./send-letters.ts";

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
      read: (ctx) => countOpenCalls(ctx.db, today(ctx)),
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
