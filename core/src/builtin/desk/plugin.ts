import { definePlugin } from "../../plugin/index.ts";
import { capabilities, type DeskTables } from "./desk-ctx.ts";
import { deskToday } from "./desk-today.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations.ts";
import { deskConsole } from "./routes.tsx";

/** Where the registry is kept: what came in from others, looked at by a person; and what of it points ahead (EGM26-I.3). */
export default definePlugin<DeskTables>()({
  id: "desk",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  routes: {
    at: "/desk",
    console: deskConsole,
    api: async (ctx) => (await import("./api/desk-api.ts")).deskApi(ctx),
  },
  nav: [
    { to: "/console/desk", label: "nav.desk", order: 72, place: "console", scope: "events:write", only: "registry" },
  ],
  today: deskToday,
  messages,
});
