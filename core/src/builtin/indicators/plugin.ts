import { definePlugin } from "../../plugin/index.ts";
import { indicatorConsole } from "./console/console-routes.tsx";
import { homeBox } from "./home-box.tsx";
import { renderIndicatorsCsv } from "./indicators-csv.ts";
import { capabilities, type IndicatorTables } from "./indicators-ctx.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations.ts";
import { indicatorRoutes } from "./routes.tsx";

/** Where the registry is kept: what the network does, in figures that follow from what stands here (EGM26-V.1, V.4). */
export default definePlugin<IndicatorTables>()({
  id: "indicators",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  routes: {
    at: "/indicators",
    public: indicatorRoutes,
    console: indicatorConsole,
    api: async (ctx) => (await import("./api/indicators-api.ts")).indicatorsApi(ctx),
  },
  nav: [
    { to: "/indicators", label: "nav.indicators", order: 25, place: "foot", only: "registry" },
    {
      to: "/console/indicators",
      label: "nav.indicators",
      order: 76,
      place: "console",
      scope: "events:write",
      only: "registry",
    },
  ],
  slots: { "home.aside@1": homeBox },
  feeds: [{ at: "/indicators.csv", type: "text/csv", title: "feed.csv", render: renderIndicatorsCsv }],
  messages,
});
