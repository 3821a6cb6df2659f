import type { Room } from "../room.ts";
import { partnerCommands } from "./import-partners.ts";
import { partnerFeeds, partnerRows } from "./partner-rows.ts";

/** Organisations and programmes that capacity development is done with. */
export const partners: Room = {
  public: async (ctx) => (await import("./routes.tsx")).partnerRoutes(ctx),
  console: async (ctx) => (await import("./partner-desk.tsx")).partnerDesk(ctx),
  api: async (ctx) => (await import("./partner-api.ts")).partnerApi(ctx),
  feeds: partnerFeeds,
  exports: { partners: { openData: true, rows: partnerRows } },
  commands: partnerCommands,
};
