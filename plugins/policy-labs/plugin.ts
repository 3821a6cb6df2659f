import { definePlugin, later } from "@nri-commons/core/plugin";
import { wordScriptRoutes } from "./brief/word-script.ts";
import { labCommands } from "./import/import-command.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations/index.ts";
import { openExports, openFeeds } from "./open-data/open-tables.ts";
import { capabilities, type PolicyLabsTables, permissions, settings } from "./policy-labs-ctx.ts";
import { roomAnnounces, roomKinds, roomReceives } from "./room-kinds.ts";
import { announceGone } from "./wire/announce-gone.ts";
import { withSearch } from "./wire/with-search.ts";

const { publicRoutes } = later(() => import("./routes.tsx"));
const { consoleRoutes } = later(() => import("./console-routes.tsx"));
const { labsApi } = later(() => import("./api.ts"));

const { receiveLab, withdrawRemoteLab, reclaimLab, recallLab } = later(() => import("./labs/receive-lab.ts"));
const { labIdOf } = later(() => import("./labs/lab-id.ts"));
const { clearRemoteLabs } = later(() => import("./labs/lab-store.ts"));
const { indexLab } = later(() => import("./labs/index-lab.ts"));
const { announceLabOpened, announceLabRevised } = later(() => import("./labs/announce-lab.ts"));
const { renderLabsAtom } = later(() => import("./labs/feeds/labs-atom.ts"));
const { renderLabsIcs } = later(() => import("./labs/feeds/labs-ics.ts"));
const { labRows, renderLabsCsv } = later(() => import("./labs/feeds/labs-csv.ts"));
const { relatedLabs } = later(() => import("./labs/related-labs.tsx"));
const { labsRunning } = later(() => import("./labs/labs-running.ts"));
const { tasksToday } = later(() => import("./rooms-today.ts"));
const { countLabs } = later(() => import("./labs/list-labs.ts"));
const { settleLabs } = later(() => import("./labs/settle-labs.ts"));

const { receiveContribution, withdrawRemoteContribution, receiveFate } = later(
  () => import("./contributions/receive-contribution.ts"),
);
const { clearRemoteContributions, clearRemoteFates } = later(() => import("./contributions/contribution-store.ts"));
const { announceContributionAdded, announceContributionRevised, announceTakenBack, announceFate } = later(
  () => import("./contributions/announce-contribution.ts"),
);
const { receiveInvite, receivePart, receiveLeave, receiveAccept, receiveReject } = later(
  () => import("./partners/receive-partner.ts"),
);
const { announceAsked, announceAnswered, announceLeft } = later(() => import("./partners/announce-partner.ts"));
const { renderConsultationsAtom } = later(() => import("./guidelines/consultations-atom.ts"));
const { tellConsultations } = later(() => import("./guidelines/tell-consultations.ts"));
const { countSignals } = later(() => import("./signals/list-signals.ts"));
const { forgetUnanswered } = later(() => import("./signals/support-signal.ts"));
const { forgetUnconfirmed } = later(() => import("./people/join-lab.ts"));
const { remindPilots } = later(() => import("./pilot/remind-pilots.ts"));
const { find, erase } = later(async () => (await import("./privacy.ts")).privacy);

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
    "Accept:Offer": receiveAccept,
    "Reject:Offer": receiveReject,
    ...roomReceives,
  },
  announces: {
    "policy-lab-partner.asked": announceAsked,
    "policy-lab-partner.answered": announceAnswered,
    "policy-lab-partner.left": announceLeft,
    "policy-lab-contribution.added": announceContributionAdded,
    "policy-lab-contribution.revised": announceContributionRevised,
    "policy-lab-contribution.withdrawn": announceTakenBack,
    "policy-lab-contribution.settled": announceFate,
    "policy-lab.opened": announceLabOpened,
    "policy-lab.revised": announceLabRevised,
    "policy-lab.withdrawn": announceGone("Article"),
    ...roomAnnounces,
  },
  routes: {
    at: "/labs",
    public: { later: publicRoutes },
    console: { later: consoleRoutes },
    root: wordScriptRoutes,
    api: labsApi,
  },
  nav: [
    { to: "/labs", label: "nav.labs", order: 40 },
    { to: "/console/labs", label: "nav.labs", order: 35, place: "console", permission: "lab.manage" },
    { to: "/console/labs/signals", label: "nav.signals", order: 36, place: "console" },
  ],
  today: tasksToday,
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
  privacy: { kinds: ["member", "support"], find, erase },
  messages,
});
