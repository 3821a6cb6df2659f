import { definePlugin } from "../../plugin/index.ts";
import { registrationCommands } from "./commands/registration-commands.ts";
import { registrationConsole } from "./console/console-routes.tsx";
import { eventLink } from "./console/event-link.tsx";
import { registrationToday } from "./console/registration-today.ts";
import { deleteOldData } from "./delete-old-data.ts";
import { eventBox } from "./event-box.tsx";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations.ts";
import { privacy } from "./privacy.ts";
import { capabilities, type RegistrationTables } from "./registration-ctx.ts";
import { remindPeople } from "./remind-people.ts";
import { writeRounds } from "./rounds.ts";
import { registrationRoutes } from "./routes.tsx";
import { settleAll } from "./settle-all.ts";
import { tellEverybody } from "./tell-everybody.ts";

/** Registration to events: from the open form to who came. Nothing of it leaves this site but counts that a person released. */
export default definePlugin<RegistrationTables>()({
  id: "registration",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  // Who expected to take part is told; others hear of it by the event itself.
  announces: {
    "event.cancelled": tellEverybody("cancelled-event"),
    "event.postponed": tellEverybody("postponed-event"),
  },
  routes: { at: "/", public: registrationRoutes, console: registrationConsole },
  nav: [
    {
      to: "/console/registration",
      label: "nav.registration",
      order: 25,
      place: "console",
      group: "people",
      scope: "events:write",
    },
  ],
  today: registrationToday,
  slots: { "event.sidebar@1": eventBox, "console.event@1": eventLink },
  jobs: {
    "settle-places": { every: "PT15M", run: settleAll },
    "write-rounds": { every: "PT15M", run: writeRounds },
    "remind-people": { every: "PT15M", run: remindPeople },
    "delete-old-data": { every: "P1D", run: deleteOldData },
  },
  privacy,
  commands: registrationCommands,
  messages,
});
