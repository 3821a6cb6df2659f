import { definePlugin } from "../../plugin/index.ts";
import { messages } from "./messages/index.ts";
import { rootRoutes } from "./root-routes.ts";
import { siteRoutes } from "./routes.tsx";
import { capabilities, settings } from "./site-ctx.ts";

/** What a site has whatever it holds: its home, the search over everything, who is behind it, and what crawlers ask for. */
export default definePlugin()({
  id: "site",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  settings,
  routes: { at: "/", public: siteRoutes, root: rootRoutes },
  nav: [
    { to: "/about", label: "nav.about", order: 90 },
    { to: "/search", label: "nav.search", order: 10, place: "search" },
    { to: "/about#follow", label: "nav.follow", order: 10, place: "foot" },
    { to: "/about#privacy", label: "nav.privacy", order: 20, place: "foot" },
    { to: "/about#accessibility", label: "nav.accessibility", order: 30, place: "foot" },
    { to: "/about#report", label: "nav.report", order: 40, place: "foot" },
  ],
  messages,
});
