import { definePlugin } from "../../plugin/index.ts";
import { eventBox, expertBox } from "./ask-boxes.tsx";
import { requestConsole } from "./console-routes.tsx";
import { waiting } from "./handle-request.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations.ts";
import { privacy } from "./privacy.ts";
import { keptDays } from "./request.ts";
import { removeOlder } from "./request-store.ts";
import { capabilities, type RequestsTables } from "./requests-ctx.ts";
import { askRoutes } from "./routes.tsx";

/** What people ask the team: an expert for an event, support, a problem, anything else; and the team's answers. */
export default definePlugin<RequestsTables>()({
  id: "requests",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  routes: { at: "/ask", public: askRoutes, console: requestConsole },
  nav: [
    { to: "/ask", label: "nav.ask", order: 5, place: "foot" },
    {
      to: "/console/ask",
      label: "nav.requests",
      order: 50,
      place: "console",
      group: "people",
      scope: "moderation:write",
    },
  ],
  today: async (ctx, { t, person }) => {
    const count = await waiting(ctx, person);
    if (count === 0) return {};
    return { tasks: [{ title: t("today.waiting", { count }), href: "/console/ask", urgency: "soon" }] };
  },
  slots: { "event.sidebar@1": eventBox, "expert.sidebar@1": expertBox },
  jobs: {
    "forget-requests": {
      every: "P1D",
      run: (ctx) => ctx.transaction((tx) => removeOlder(tx.db, tx.now - keptDays * 86_400_000)),
    },
  },
  privacy,
  messages,
});
