import { definePlugin } from "@nri-commons/core/plugin";
import { consoleRoutes } from "./console-routes.tsx";
import { announceContribution, announceFate, announceTakenBack } from "./contributions/announce-contribution.ts";
import { clearRemoteContributions, clearRemoteFates } from "./contributions/contribution-store.ts";
import { receiveContribution, receiveFate, withdrawRemoteContribution } from "./contributions/receive-contribution.ts";
import { announceLab, announceWithdrawal } from "./labs/announce-lab.ts";
import { renderLabsAtom } from "./labs/feeds/labs-atom.ts";
import { labRows, renderLabsCsv } from "./labs/feeds/labs-csv.ts";
import { renderLabsIcs } from "./labs/feeds/labs-ics.ts";
import { labCommands } from "./labs/import-labs.ts";
import { clearRemoteLabs } from "./labs/lab-store.ts";
import { labsToday } from "./labs/labs-today.ts";
import { countLabs } from "./labs/list-labs.ts";
import { recallLab, receiveLab, reclaimLab, withdrawRemoteLab } from "./labs/receive-lab.ts";
import { relatedLabs } from "./labs/related-labs.tsx";
import { settleLabs } from "./labs/settle-labs.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations/index.ts";
import { privacy } from "./mine/privacy.ts";
import { announceAnswered, announceAsked } from "./partners/announce-partner.ts";
import { receiveAnswer, receiveInvite, receivePart } from "./partners/receive-partner.ts";
import { forgetUnconfirmed } from "./people/join-lab.ts";
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
    PolicyLabContribution: {
      fallback: "Note",
      version: 1,
      receive: receiveContribution,
      withdraw: withdrawRemoteContribution,
      clear: (_ctx, tx) => clearRemoteContributions(tx.db),
    },
    PolicyLabFate: {
      fallback: "Note",
      version: 1,
      receive: receiveFate,
      // It can be said anew and never be taken back.
      withdraw: async () => {},
      clear: (_ctx, tx) => clearRemoteFates(tx.db),
    },
  },
  receives: {
    "Offer:PolicyLabInvite": receiveInvite,
    "Offer:PolicyLabPart": receivePart,
    "Accept:Offer": receiveAnswer(true),
    "Reject:Offer": receiveAnswer(false),
  },
  announces: {
    "policy-lab-partner.asked": announceAsked,
    "policy-lab-partner.answered": announceAnswered,
    "policy-lab-contribution.added": announceContribution("Create"),
    "policy-lab-contribution.revised": announceContribution("Update"),
    "policy-lab-contribution.withdrawn": announceTakenBack,
    "policy-lab-contribution.settled": announceFate,
    "policy-lab.opened": announceLab("Create"),
    "policy-lab.revised": announceLab("Update"),
    "policy-lab.withdrawn": announceWithdrawal,
  },
  routes: {
    at: "/labs",
    public: publicRoutes,
    console: consoleRoutes,
    api: async (ctx) => (await import("./labs/api/lab-api.ts")).labApi(ctx),
  },
  nav: [
    { to: "/labs", label: "nav.labs", order: 40 },
    { to: "/console/labs", label: "nav.labs", order: 35, place: "console", permission: "lab.manage" },
  ],
  today: labsToday,
  slots: { "event.sidebar@1": relatedLabs, "output.sidebar@1": relatedLabs },
  feeds: [
    { at: "/labs.atom", type: "application/atom+xml", title: "feed.atom", render: renderLabsAtom },
    { at: "/labs.ics", type: "text/calendar", title: "feed.ics", render: renderLabsIcs },
    { at: "/labs.csv", type: "text/csv", title: "feed.csv", render: renderLabsCsv },
  ],
  exports: { labs: { openData: true, rows: labRows } },
  metrics: {
    running: {
      unit: "count",
      help: "Policy labs that are open, of this site and of others.",
      read: (ctx) => countLabs(ctx.db, "now", ctx.clock.now()),
    },
  },
  commands: labCommands,
  jobs: {
    "settle-labs": { every: "PT5M", run: settleLabs },
    "forget-unconfirmed": { every: "P1D", run: forgetUnconfirmed },
  },
  privacy,
  messages,
});
