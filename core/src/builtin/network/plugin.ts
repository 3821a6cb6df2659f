import { definePlugin } from "../../plugin/index.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations.ts";
import { capabilities, type NetworkTables } from "./network-ctx.ts";
import { networkToday } from "./network-today.ts";
import { carryOut } from "./orders.ts";
import { networkConsole } from "./routes.tsx";

/** The exchange with other sites, as the people of this node see it: how it goes, who asks, what to do. */
export default definePlugin<NetworkTables>()({
  id: "network",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  routes: { at: "/network", console: networkConsole },
  nav: [
    {
      to: "/console/network",
      label: "nav.console",
      order: 70,
      place: "console",
      group: "network",
      scope: "deliveries:read",
    },
  ],
  today: networkToday,
  jobs: { "carry-out-orders": { every: "PT1H", run: carryOut } },
  messages,
});
