import { definePlugin } from "../../plugin/index.ts";
import { messages } from "./messages/index.ts";
import { setupRoutes } from "./routes.tsx";
import { setupConsole } from "./setup-console.ts";
import { capabilities } from "./setup-ctx.ts";

/** The first ten minutes of a node: from the link that was printed at its start to the first page of the console. */
export default definePlugin()({
  id: "setup",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  routes: { at: "/setup", public: setupRoutes, console: setupConsole },
  messages,
});
