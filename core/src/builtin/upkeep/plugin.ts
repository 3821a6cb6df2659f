import { definePlugin } from "../../plugin/index.ts";
import { messages } from "./messages/index.ts";
import { upkeepRoutes } from "./routes.ts";
import { upkeepToday } from "./upkeep-today.ts";

const settings = { place: "settings", scope: "admin" } as const;

/** Looking after the node: e-mail, backups, plugins, what was done, and a copy of it all. */
export default definePlugin()({
  id: "upkeep",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities: ["mail:manage", "backups:manage", "audit:read", "plugins:manage", "content:export", "node:operate"],
  routes: { at: "/", console: upkeepRoutes },
  nav: [
    { to: "/console/email", label: "nav.email", order: 60, ...settings },
    { to: "/console/backups", label: "nav.backups", order: 61, ...settings },
    { to: "/console/plugins", label: "nav.plugins", order: 62, ...settings },
    { to: "/console/export", label: "nav.export", order: 63, ...settings },
    { to: "/console/log", label: "nav.log", order: 64, ...settings },
    { to: "/console/restart", label: "nav.restart", order: 65, ...settings },
    { to: "/console/moving", label: "nav.moving", order: 66, ...settings },
  ],
  today: upkeepToday,
  messages,
});
