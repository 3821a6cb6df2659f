import { definePlugin } from "../../plugin/index.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations.ts";
import { capabilities, type OverlapTables } from "./overlaps-ctx.ts";
import { overlapConsole } from "./routes.tsx";

/** Where the registry is kept: events, labs and the like of different initiatives that people may have to choose between, and what came of each pair (T72b). */
export default definePlugin<OverlapTables>()({
  id: "overlaps",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  routes: {
    at: "/overlaps",
    console: overlapConsole,
    api: async (ctx) => (await import("./api/overlaps-api.ts")).overlapsApi(ctx),
  },
  nav: [
    {
      to: "/console/overlaps",
      label: "nav.overlaps",
      order: 74,
      place: "console",
      group: "network",
      scope: "events:write",
      only: "registry",
    },
  ],
  messages,
});
