import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";

const { countFor } = later(() => import("./figures.ts"));
const { impactExport, renderImpactCsv } = later(() => import("./impact-rows.ts"));

/** Figures and stories of what came of it all. */
export const impact: Room = {
  public: async (ctx) => (await import("./routes.tsx")).impactRoutes(ctx),
  api: async (ctx) => (await import("./impact-api.ts")).impactApi(ctx),
  feeds: [{ at: "/capacity/impact.csv", type: "text/csv", title: "impact.csv", render: renderImpactCsv }],
  exports: { impact: { openData: true, licence: "CC-BY-4.0", rows: impactExport } },
  metrics: {
    people: {
      unit: "count",
      help: "People who take part or took part in an activity of this site; left out under five.",
      read: (ctx) => countFor(ctx.db, "participants"),
    },
    "people-completed": {
      unit: "count",
      help: "People who completed an activity of this site; left out under five.",
      read: (ctx) => countFor(ctx.db, "completed"),
    },
  },
};
