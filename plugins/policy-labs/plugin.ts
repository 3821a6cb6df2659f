import { definePlugin } from "@nri-commons/core/plugin";
import { consoleRoutes } from "./console-routes.tsx";
import { announceLab, announceWithdrawal } from "./labs/announce-lab.ts";
import { clearRemoteLabs } from "./labs/lab-store.ts";
import { labsToday } from "./labs/labs-today.ts";
import { recallLab, receiveLab, reclaimLab, withdrawRemoteLab } from "./labs/receive-lab.ts";
import { settleLabs } from "./labs/settle-labs.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations/index.ts";
import { capabilities, type PolicyLabsTables, permissions } from "./policy-labs-ctx.ts";
import { publicRoutes } from "./routes.tsx";

/** Policy labs: light, issue-driven spaces of several stakeholder groups, from the question to what others make of it (EGM26-II.6). */
export default definePlugin<PolicyLabsTables>()({
  id: "policy-labs",
  version: "0.1.0",
  api: "^1.0.0",
  capabilities,
  permissions,
  migrations,
  kinds: {
    PolicyLab: {
      fallback: "Article",
      version: 1,
      page: { subject: "policy-lab", path: (id) => `/labs/${id}` },
      receive: receiveLab,
      withdraw: withdrawRemoteLab,
      reclaim: reclaimLab,
      recall: recallLab,
      clear: (_ctx, tx) => clearRemoteLabs(tx.db),
    },
  },
  announces: {
    "policy-lab.opened": announceLab("Create"),
    "policy-lab.revised": announceLab("Update"),
    "policy-lab.withdrawn": announceWithdrawal,
  },
  routes: { at: "/labs", public: publicRoutes, console: consoleRoutes },
  nav: [
    { to: "/labs", label: "nav.labs", order: 40 },
    { to: "/console/labs", label: "nav.labs", order: 35, place: "console", permission: "lab.manage" },
  ],
  today: labsToday,
  jobs: { "settle-labs": { every: "PT5M", run: settleLabs } },
  messages,
});
