import { definePlugin } from "../../plugin/index.ts";
import { announceEvent, announceWithdrawal } from "./announce-event.ts";
import { eventCommands } from "./commands/event-commands.ts";
import { eventConsole } from "./console/console-routes.tsx";
import { eventsToday } from "./console/events-today.ts";
import { capabilities, settings } from "./events-ctx.ts";
import { renderEventsCsv } from "./feeds/events-csv.ts";
import { renderEventsIcs } from "./feeds/events-ics.ts";
import { renderEventsAtom, renderEventsJson } from "./feeds/events-news.ts";
import type { ImportTables } from "./import/import-tables.ts";
import { forgetImports, readSources } from "./import/read-sources.ts";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations.ts";
import { receiveEvent, receiveEvents, withdrawEvent } from "./receive-event.ts";
import { recallEvent, reclaimEvent } from "./reclaim-event.ts";
import { rootRoutes } from "./root-routes.ts";
import { eventRoutes } from "./routes.tsx";
import { isEventObject } from "./wire/index.ts";

/** Events and their sessions: on the wire, on pages, in feeds, in the API and on the command line. */
export default definePlugin<ImportTables>()({
  id: "events",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  settings,
  migrations,
  kinds: {
    Event: {
      fallback: "Event",
      version: 1,
      claims: isEventObject,
      page: { subject: "event", path: (id) => `/events/${id}` },
      receive: receiveEvent,
      receiveAll: receiveEvents,
      withdraw: withdrawEvent,
      reclaim: reclaimEvent,
      recall: recallEvent,
      clear: (ctx, tx) => ctx.events.clearRemote(tx),
    },
  },
  announces: {
    "event.published": announceEvent("Create"),
    "event.revised": announceEvent("Update"),
    "event.cancelled": announceEvent("Update"),
    "event.postponed": announceEvent("Update"),
    "event.withdrawn": announceWithdrawal,
  },
  routes: {
    at: "/events",
    public: eventRoutes,
    console: eventConsole,
    root: rootRoutes,
    api: async (ctx) => (await import("./api/event-api.ts")).eventApi(ctx),
  },
  nav: [
    { to: "/events", label: "nav.events", order: 20 },
    { to: "/console/events", label: "nav.events", order: 20, place: "console" },
  ],
  today: eventsToday,
  feeds: [
    { at: "/events.ics", type: "text/calendar", title: "feed.ics", render: renderEventsIcs },
    { at: "/events.atom", type: "application/atom+xml", title: "feed.atom", render: renderEventsAtom },
    { at: "/events.json", type: "application/feed+json", title: "feed.json", render: renderEventsJson },
    { at: "/events.csv", type: "text/csv", title: "feed.csv", render: renderEventsCsv },
  ],
  jobs: {
    "read-sources": { every: "PT15M", run: readSources },
    "forget-imports": { every: "P1D", run: forgetImports },
  },
  commands: eventCommands,
  messages,
});
