import { definePlugin } from "../../plugin/index.ts";
import { consoleRoutes } from "./console/console-routes.ts";
import { siteToday } from "./console/site-today.ts";
import { messages } from "./messages/index.ts";
import { indexPages } from "./own-pages/index-page.ts";
import { migrations } from "./own-pages/migrations.ts";
import { forgetPages, type SiteTables } from "./own-pages/own-page-store.ts";
import { rootRoutes } from "./root-routes.ts";
import { siteRoutes } from "./routes.tsx";
import { capabilities, settings } from "./site-ctx.ts";
import { privacy } from "./team/privacy.ts";

/** What a site has whatever it holds: its home, the search over everything, who is behind it, and what crawlers ask for. */
export default definePlugin<SiteTables>()({
  id: "site",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  settings,
  migrations,
  routes: { at: "/", public: siteRoutes, console: consoleRoutes, root: rootRoutes },
  nav: [
    { to: "/console/site", label: "nav.site", order: 50, place: "console", group: "operation", scope: "admin" },
    { to: "/about", label: "nav.about", order: 90 },
    { to: "/search", label: "nav.search", order: 10, place: "search" },
    { to: "/about#follow", label: "nav.follow", order: 10, place: "foot" },
    { to: "/about#privacy", label: "nav.privacy", order: 20, place: "foot" },
    { to: "/about#accessibility", label: "nav.accessibility", order: 30, place: "foot" },
    { to: "/about#report", label: "nav.report", order: 40, place: "foot" },
  ],
  start: indexPages,
  today: siteToday,
  privacy,
  jobs: {
    "forget-pages": {
      every: "P1D",
      run: (ctx) => ctx.transaction((tx) => forgetPages(tx.db, tx.now - thirtyDays)),
    },
  },
  messages,
});

const thirtyDays = 30 * 86_400_000;
