import type { Room } from "../room.ts";
import { tellGone } from "../travel/tell.ts";
import { announceOffer, announceRequest } from "./announce-demand.ts";
import { announceAnswer, announceHelp } from "./announce-help.ts";
import { contactPrivacy, forgetContacts } from "./contact-privacy.ts";
import { countStates } from "./count-priorities.ts";
import { demandToday } from "./demand-today.ts";
import { demandCommands } from "./import-demand.ts";
import { offerKind } from "./offer-kind.ts";
import { demandExports, demandFeeds } from "./open-tables.ts";
import { receiveHelp, receiveHelpAnswer } from "./receive-help.ts";
import { requestKind } from "./request-kind.ts";

/** What communities ask for, what others offer, and how the two meet. */
export const demand: Room = {
  kinds: { CapacityRequest: requestKind, CapacityOffer: offerKind },
  receives: {
    "Offer:CapacityMatch": receiveHelp,
    "Accept:Offer": receiveHelpAnswer(true),
    "Reject:Offer": receiveHelpAnswer(false),
  },
  announces: {
    "capacity-request.opened": announceRequest("Create"),
    "capacity-request.revised": announceRequest("Update"),
    "capacity-request.withdrawn": tellGone("Note"),
    "capacity-offer.opened": announceOffer("Create"),
    "capacity-offer.revised": announceOffer("Update"),
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
