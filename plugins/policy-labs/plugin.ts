import { definePlugin } from "@nri-commons/core/plugin";
import { wordScriptRoutes } from "./brief/word-script.ts";
import { announceContribution, announceFate, announceTakenBack } from "./contributions/announce-contribution.ts";
import { clearRemoteContributions, clearRemoteFates } from "./contributions/contribution-store.ts";
import { receiveContribution, receiveFate, withdrawRemoteContribution } from "./contributions/receive-contribution.ts";
import { renderConsultationsAtom } from "./guidelines/consultations-atom.ts";
import { tellConsultations } from "./guidelines/tell-consultations.ts";
import { labCommands } from "./import/import-command.ts";
import { announceLab } from "./labs/announce-lab.ts";
import { renderLabsAtom } from "./labs/feeds/labs-atom.ts";
import { labRows, renderLabsCsv } from "./labs/feeds/labs-csv.ts";
import { renderLabsIcs } from "./labs/feeds/labs-ics.ts";
import { indexLab } from "./labs/index-lab.ts";
import { clearRemoteLabs } from "./labs/lab-store.ts";
import { labsRunning } from "./labs/labs-running.ts";
import { labsToday } from "./labs/labs-today.ts";
import { countLabs } from "./labs/list-labs.ts";
import { labIdOf, recallLab, receiveLab, reclaimLab, withdrawRemoteLab } from "./labs/receive-lab.ts";
import { relatedLabs } from "./labs/related-labs.tsx";
import { settleLabs } from "./labs/settle-labs.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations/index.ts";
import { openExports, openFeeds } from "./open-data/open-tables.ts";
import { announceAnswered, announceAsked, announceLeft } from "./partners/announce-partner.ts";
import { receiveAnswer, receiveInvite, receiveLeave, receivePart } from "./partners/receive-partner.ts";
import { forgetUnconfirmed } from "./people/join-lab.ts";
import { remindPilots } from "./pilot/remind-pilots.ts";
import { capabilities, type PolicyLabsTables, permissions, settings } from "./policy-labs-ctx.ts";
import { privacy } from "./privacy.ts";
import { roomAnnounces, roomKinds, roomReceives } from "./room-kinds.ts";
import { withRoomTasks } from "./rooms-today.ts";
import { countSignals } from "./signals/list-signals.ts";
import { forgetUnanswered } from "./signals/support-signal.ts";
import { announceGone } from "./wire/announce-gone.ts";
import { withSearch } from "./wire/with-search.ts";

/** Policy labs: light, issue-driven spaces of several stakeholder groups, from the question to what others make of it (EGM26-II.6). */
export default definePlugin<PolicyLabsTables>()({
  id: "policy-labs",
  version: "0.1.0",
  api: "^1.0.0",
  capabilities,
  settings,
  permissions,
  migrations,
  kinds: {
    PolicyLab: withSearch(
      {
        fallback: "Article",
        version: 1,
        page: { subject: "policy-lab", path: (id) => `/labs/${id}` },
        receive: receiveLab,
        withdraw: withdrawRemoteLab,
        reclaim: reclaimLab,
        recall: recallLab,
        clear: (_ctx, tx) => clearRemoteLabs(tx.db),
      },
      {
        index: indexLab,
        idOf: labIdOf,
        remoteIds: (db) => db.selectFrom("policy_labs_lab").select("id").where("origin", "is not", null).execute(),
      },
    ),
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
    ...roomKinds,
  },
  receives: {
    "Offer:PolicyLabInvite": receiveInvite,
    "Offer:PolicyLabPart": receivePart,
    "Offer:PolicyLabLeave": receiveLeave,
    "Accept:Offer": receiveAnswer(true),
    "Reject:Offer": receiveAnswer(false),
    ...roomReceives,
  },
  announces: {
    "policy-lab-partner.asked": announceAsked,
    "policy-lab-partner.answered": announceAnswered,
    "policy-lab-partner.left": announceLeft,
    "policy-lab-contribution.added": announceContribution("Create"),
    "policy-lab-contribution.revised": announceContribution("Update"),
    "policy-lab-contribution.withdrawn": announceTakenBack,
    "policy-lab-contribution.settled": announceFate,
    "policy-lab.opened": announceLab("Create"),
    "policy-lab.revised": announceLab("Update"),
    "policy-lab.withdrawn": announceGone("Article"),
    ...roomAnnounces,
  },
  routes: {
    at: "/labs",
    public: { later: async (ctx) => (await import("./routes.tsx")).publicRoutes(ctx) },
    console: { later: async (ctx) => (await import("./console-routes.tsx")).consoleRoutes(ctx) },
    root: wordScriptRoutes,
    api: async (ctx) => (await import("./api.ts")).labsApi(ctx),
  },
  nav: [
    { to: "/labs", label: "nav.labs", order: 40 },
    { to: "/console/labs", label: "nav.labs", order: 35, place: "console", permission: "lab.manage" },
    { to: "/console/labs/signals", label: "nav.signals", order: 36, place: "console" },
  ],
  today: withRoomTasks(labsToday),
  undertakings: labsRunning,
  slots: { "event.sidebar@1": relatedLabs, "console.event@1": relatedLabs, "output.sidebar@1": relatedLabs },
  feeds: [
    { at: "/labs.atom", type: "application/atom+xml", title: "feed.atom", render: renderLabsAtom },
    { at: "/labs.ics", type: "text/calendar", title: "feed.ics", render: renderLabsIcs },
    { at: "/labs.csv", type: "text/csv", title: "feed.csv", render: renderLabsCsv },
    {
      at: "/labs/consultations.atom",
      type: "application/atom+xml",
      title: "feed.consultations.atom",
      render: renderConsultationsAtom,
    },
    ...openFeeds,
  ],
  exports: { labs: { openData: true, rows: labRows }, ...openExports },
  metrics: {
    running: {
      unit: "count",
      help: "Policy labs that are open, of this site and of others.",
      read: (ctx) => countLabs(ctx.db, "now", ctx.clock.now()),
    },
    signals: { unit: "count", help: "Signals that everybody sees.", read: (ctx) => countSignals(ctx.db) },
  },
  commands: labCommands,
  jobs: {
    "settle-labs": { every: "PT5M", run: settleLabs },
    "forget-unconfirmed": { every: "P1D", run: forgetUnconfirmed },
    "forget-unanswered": { every: "P1D", run: forgetUnanswered },
    "tell-consultations": { every: "P1D", run: tellConsultations },
    "remind-pilots": { every: "P1D", run: remindPilots },
  },
  privacy,
  messages,
});
