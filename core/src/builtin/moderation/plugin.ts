import { definePlugin } from "../../plugin/index.ts";
import { announceReport } from "./announce-report.ts";
import { appealCommands } from "./commands/appeal-commands.ts";
import { conductCommands } from "./commands/conduct-commands.ts";
import { moderateCommands } from "./commands/moderate-commands.ts";
import { reportCommands } from "./commands/report-commands.ts";
import { moderationConsole } from "./console/console-routes.tsx";
import { moderationToday } from "./console/moderation-today.ts";
import { messages } from "./messages/index.ts";
import { capabilities } from "./moderation-ctx.ts";
import { privacy } from "./privacy.ts";
import { receiveFlag } from "./receive-flag.ts";
import { moderationRoutes } from "./routes.tsx";

/** Reports of visitors and of other nodes, what moderators decide on them, appeals, and the code of conduct. */
export default definePlugin()({
  id: "moderation",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  receives: { Flag: receiveFlag },
  announces: { "report.forwarded": announceReport },
  routes: {
    at: "/moderation",
    public: moderationRoutes,
    console: moderationConsole,
    api: async (ctx) => (await import("./api/moderation-api.ts")).moderationApi(ctx),
  },
  nav: [
    { to: "/moderation/report?page={page}", label: "nav.report", order: 50, place: "foot" },
    { to: "/moderation/conduct", label: "nav.conduct", order: 60, place: "foot" },
    { to: "/moderation", label: "nav.moderation", order: 70, place: "foot" },
    {
      to: "/console/moderation",
      label: "nav.console",
      order: 60,
      place: "console",
      group: "people",
      scope: "moderation:write",
    },
  ],
  today: moderationToday,
  jobs: {
    "forget-contacts": {
      every: "P1D",
      run: async (ctx) => {
        await ctx.transaction((tx) => ctx.moderation.forgetContacts(tx));
      },
    },
  },
  commands: { ...reportCommands, ...moderateCommands, ...appealCommands, ...conductCommands },
  privacy,
  messages,
});
