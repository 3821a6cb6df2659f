import type { Room } from "../room.ts";
import { partnerCommands } from "./import-partners.ts";
import { partnerDesk } from "./partner-desk.tsx";
import { partnerFeeds, partnerRows } from "./partner-rows.ts";
import { partnerRoutes } from "./routes.tsx";

/** Organisations and programmes that capacity development is done with. */
export const partners: Room = {
  public: partnerRoutes,
  console: partnerDesk,
  api: async (ctx) => (await import("./partner-api.ts")).partnerApi(ctx),
  feeds: partnerFeeds,
  exports: { partners: { openData: true, rows: partnerRows } },
  commands: partnerCommands,
};
