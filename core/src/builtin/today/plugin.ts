import { definePlugin } from "../../plugin/index.ts";
import { messages } from "./messages/index.ts";
import { todayRoutes } from "./routes.tsx";

/** The first page of the console: what needs somebody now, what is set up and what is not, and what comes next. */
export default definePlugin()({
  id: "today",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities: ["drafts:write"],
  routes: { at: "/", console: todayRoutes },
  nav: [{ to: "/console", label: "nav.today", order: 0, place: "console", group: "today" }],
  jobs: {
    "forget-drafts": {
      every: "P1D",
      run: (ctx) => ctx.transaction((tx) => ctx.drafts.removeOld(tx, { before: tx.now - ninetyDays })),
    },
  },
  messages,
});

const ninetyDays = 90 * 86_400_000;
