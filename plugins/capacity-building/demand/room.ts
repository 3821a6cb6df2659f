import type { Room } from "../room.ts";
import { announceOffer, announceRequest, announceWithdrawn } from "./announce-demand.ts";
import { announceAnswer, announceHelp } from "./announce-help.ts";
import { demandConsole } from "./console-routes.ts";
import { contactPrivacy, forgetContacts } from "./contact-privacy.ts";
import { countStates } from "./count-priorities.ts";
import { demandToday } from "./demand-today.ts";
import { demandCommands } from "./import-demand.ts";
import { clearRemoteOffers } from "./offer-store.ts";
import { demandExports, demandFeeds } from "./open-tables.ts";
import { demandRoutes } from "./public-routes.tsx";
import {
  recallOffer,
  recallRequest,
  receiveOffer,
  receiveRequest,
  reclaimOffer,
  reclaimRequest,
  withdrawRemoteOffer,
  withdrawRemoteRequest,
} from "./receive-demand.ts";
import { receiveHelp, receiveHelpAnswer } from "./receive-help.ts";
import { clearRemoteRequests } from "./request-store.ts";

/** What communities ask for, what others offer, and how the two meet. */
export const demand: Room = {
  kinds: {
    CapacityRequest: {
      fallback: "Note",
      version: 1,
      page: { subject: "capacity-request", path: (id) => `/capacity/requests/${id}` },
      receive: receiveRequest,
      withdraw: withdrawRemoteRequest,
      reclaim: reclaimRequest,
      recall: recallRequest,
      clear: clearRemoteRequests,
    },
    CapacityOffer: {
      fallback: "Note",
      version: 1,
      page: { subject: "capacity-offer", path: (id) => `/capacity/offers/${id}` },
      receive: receiveOffer,
      withdraw: withdrawRemoteOffer,
      reclaim: reclaimOffer,
      recall: recallOffer,
      clear: clearRemoteOffers,
    },
  },
  receives: {
    "Offer:CapacityMatch": receiveHelp,
    "Accept:Offer": receiveHelpAnswer(true),
    "Reject:Offer": receiveHelpAnswer(false),
  },
  announces: {
    "capacity-request.opened": announceRequest("Create"),
    "capacity-request.revised": announceRequest("Update"),
    "capacity-request.withdrawn": announceWithdrawn,
    "capacity-offer.opened": announceOffer("Create"),
    "capacity-offer.revised": announceOffer("Update"),
    "capacity-offer.withdrawn": announceWithdrawn,
    "capacity-help.told": announceHelp,
    "capacity-help.answered": announceAnswer,
  },
  public: demandRoutes,
  console: demandConsole,
  api: async (ctx) => (await import("./demand-api.ts")).demandApi(ctx),
  feeds: demandFeeds,
  exports: demandExports,
  today: demandToday,
  privacy: contactPrivacy,
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
      label: "nav.demand",
      order: 39,
      place: "console",
      permission: "capacity.manage",
    },
  ],
};
