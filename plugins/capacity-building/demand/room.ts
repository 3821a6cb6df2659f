import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";
import { tellGone } from "../travel/tell.ts";
import { travels } from "../travel/travels.ts";
import { demandCommands } from "./demand-commands.ts";
import { demandExports, demandFeeds } from "./open-tables.ts";

const { announceRequestOpened, announceRequestRevised, announceOfferOpened, announceOfferRevised } = later(
  () => import("./announce-demand.ts"),
);
const { announceAnswer, announceHelp } = later(() => import("./announce-help.ts"));
const { receiveHelp, receiveAccept, receiveReject } = later(() => import("./receive-help.ts"));
const { find, erase } = later(async () => (await import("./contact-privacy.ts")).contactPrivacy);
const { forgetContacts } = later(() => import("./contact-privacy.ts"));
const { countStates } = later(() => import("./count-priorities.ts"));
const { demandToday } = later(() => import("./demand-today.ts"));

/** What communities ask for, what others offer, and how the two meet. */
export const demand: Room = {
  kinds: {
    CapacityRequest: travels(
      { fallback: "Note", page: { subject: "capacity-request", path: (id) => `/capacity/requests/${id}` } },
      async () => (await import("./request-kind.ts")).requestKind,
    ),
    CapacityOffer: travels(
      { fallback: "Note", page: { subject: "capacity-offer", path: (id) => `/capacity/offers/${id}` } },
      async () => (await import("./offer-kind.ts")).offerKind,
    ),
  },
  receives: {
    "Offer:CapacityMatch": receiveHelp,
    "Accept:Offer": receiveAccept,
    "Reject:Offer": receiveReject,
  },
  announces: {
    "capacity-request.opened": announceRequestOpened,
    "capacity-request.revised": announceRequestRevised,
    "capacity-request.withdrawn": tellGone("Note"),
    "capacity-offer.opened": announceOfferOpened,
    "capacity-offer.revised": announceOfferRevised,
    "capacity-offer.withdrawn": tellGone("Note"),
    "capacity-help.told": announceHelp,
    "capacity-help.answered": announceAnswer,
  },
  public: async (ctx) => (await import("./public-routes.tsx")).demandRoutes(ctx),
  console: async (ctx) => (await import("./console-routes.ts")).demandConsole(ctx),
  api: async (ctx) => (await import("./demand-api.ts")).demandApi(ctx),
  feeds: demandFeeds,
  exports: demandExports,
  today: demandToday,
  privacy: { kinds: ["capacity-request"], find, erase },
  commands: demandCommands,
  jobs: { "forget-request-contacts": { every: "P1D", run: forgetContacts } },
  metrics: {
    requests: {
      unit: "count",
      help: "Requests for capacity, of this site and of others, by state.",
      read: async (ctx) => (await countStates(ctx.db)).map(({ state, count }) => ({ value: count, labels: { state } })),
    },
  },
  nav: [
    {
      to: "/console/capacity/requests",
      also: ["/console/capacity/offers", "/console/capacity/help"],
      label: "nav.demand",
      order: 39,
      place: "console",
      permission: "capacity.manage",
    },
  ],
};
