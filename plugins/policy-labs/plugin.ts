import { definePlugin } from "@nri-commons/core/plugin";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations/index.ts";
import { capabilities, type PolicyLabsTables } from "./policy-labs-ctx.ts";
import { publicRoutes } from "./routes.tsx";

/** Policy labs: light, issue-driven spaces of several stakeholder groups, from the question to what others make of it (EGM26-II.6). */
export default definePlugin<PolicyLabsTables>()({
  id: "policy-labs",
  version: "0.1.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  routes: { at: "/labs", public: publicRoutes },
  nav: [{ to: "/labs", label: "nav.labs", order: 40 }],
  messages,
});
