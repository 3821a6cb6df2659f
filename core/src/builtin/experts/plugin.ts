import { definePlugin } from "../../plugin/index.ts";
import { announceEntry, announceWithdrawal } from "./announce-expert.ts";
import { expertCommands } from "./commands/expert-commands.ts";
import { expertConsole } from "./console/experts-console.tsx";
import { expertsToday } from "./console/experts-today.ts";
import { capabilities, type ExpertTables } from "./experts-ctx.ts";
import { expireExperts, followRegistry } from "./keep-in-step.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations.ts";
import { privacy } from "./privacy.ts";
import { recallCopy } from "./recall-copy.ts";
import { receiveExpert, withdrawExpert } from "./receive-expert.ts";
import { receiveReceipt } from "./receive-receipt.ts";
import { remindExperts } from "./remind-experts.ts";
import { expertRoutes } from "./routes.tsx";

/** Experts: seen by whom each person chose, field by field, and no longer than they agreed to. */
export default definePlugin<ExpertTables>()({
  id: "experts",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  kinds: {
    Expert: {
      fallback: "Profile",
      version: 1,
      page: { subject: "expert", path: (id) => `/experts/${id}` },
      receive: receiveExpert,
      withdraw: withdrawExpert,
      recall: recallCopy,
      clear: (ctx, tx) => ctx.experts.clearRemote(tx),
    },
  },
  receives: { "Accept:Delete": receiveReceipt },
  announces: {
    "expert.shared": announceEntry,
    "expert.revised": announceEntry,
    "expert.withdrawn": announceWithdrawal,
  },
  routes: {
    at: "/experts",
    public: expertRoutes,
    console: expertConsole,
    api: async (ctx) => (await import("./api/expert-api.ts")).expertApi(ctx),
  },
  nav: [
    { to: "/experts", label: "nav.experts", order: 20 },
    { to: "/console/experts", label: "nav.experts", order: 30, place: "console", scope: "experts:read" },
  ],
  today: expertsToday,
  jobs: {
    "expire-experts": { every: "PT1H", run: expireExperts },
    "remind-experts": { every: "P1D", run: remindExperts },
    "follow-registry": { every: "PT6H", run: followRegistry },
  },
  commands: expertCommands,
  privacy,
  messages,
});
