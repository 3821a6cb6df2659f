import { definePlugin } from "../../plugin/index.ts";
import { directoryCommands } from "./commands/directory-commands.ts";
import { capabilities } from "./directory-ctx.ts";
import { renderEntriesCsv } from "./feeds/entries-csv.ts";
import { messages } from "./messages/index.ts";
import { directoryRoutes } from "./routes.tsx";

/**
 * Who is who: initiatives and bodies, and the sites that this one exchanges with. Entries stay on the node that keeps them; the wire
 * format has the registry for what concerns everybody, and no kind for entries.
 */
export default definePlugin()({
  id: "directory",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  routes: {
    at: "/network",
    public: directoryRoutes,
    api: async (ctx) => (await import("./api/directory-api.ts")).directoryApi(ctx),
  },
  nav: [{ to: "/network", label: "nav.network", order: 50 }],
  feeds: [{ at: "/network.csv", type: "text/csv", title: "feed.csv", render: renderEntriesCsv }],
  commands: directoryCommands,
  messages,
});
