import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";
import { partnerCommands } from "./partner-commands.ts";

const { partnerRows, renderPartnersCsv } = later(() => import("./partner-rows.ts"));

/** Organisations and programmes that capacity development is done with. */
export const partners: Room = {
  public: async (ctx) => (await import("./routes.tsx")).partnerRoutes(ctx),
  console: async (ctx) => (await import("./partner-desk.tsx")).partnerDesk(ctx),
  api: async (ctx) => (await import("./partner-api.ts")).partnerApi(ctx),
  feeds: [{ at: "/capacity/partners.csv", type: "text/csv", title: "partner.csv", render: renderPartnersCsv }],
  exports: { partners: { openData: true, rows: partnerRows } },
  commands: partnerCommands,
};
