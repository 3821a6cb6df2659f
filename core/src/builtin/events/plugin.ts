import { definePlugin } from "../../plugin/index.ts";
import { announceEvent, announceWithdrawal } from "./announce-event.ts";
import { capabilities } from "./events-ctx.ts";
import { receiveEvent, withdrawEvent } from "./receive-event.ts";
import { isEventObject } from "./wire/index.ts";

/** Events and their sessions: on the wire, on pages, in feeds, in the API and on the command line. */
export default definePlugin()({
  id: "events",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  kinds: {
    Event: {
      fallback: "Event",
      version: 1,
      claims: isEventObject,
      page: { subject: "event", path: (id) => `/events/${id}` },
      receive: receiveEvent,
      withdraw: withdrawEvent,
    },
  },
  announces: {
    "event.published": announceEvent("Create"),
    "event.revised": announceEvent("Update"),
    "event.cancelled": announceEvent("Update"),
    "event.postponed": announceEvent("Update"),
    "event.withdrawn": announceWithdrawal,
  },
});
