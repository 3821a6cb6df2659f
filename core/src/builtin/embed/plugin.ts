import { definePlugin } from "../../plugin/index.ts";
import { capabilities } from "./embed-ctx.ts";
import { messages } from "./messages/index.ts";
import { rootRoutes } from "./root-routes.ts";
import { embedRoutes } from "./routes.tsx";

/** This site's events on pages of others: in a frame, or as an element of their own page. */
export default definePlugin()({
  id: "embed",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  routes: { at: "/embed", public: embedRoutes, root: rootRoutes },
  nav: [{ to: "/embed", label: "nav.embed", order: 35, place: "foot" }],
  messages,
});
