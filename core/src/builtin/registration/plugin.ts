import { definePlugin } from "../../plugin/index.ts";
import { registrationCommands } from "./commands/registration-commands.ts";
import { deleteOldData } from "./delete-old-data.ts";
import { eventBox } from "./event-box.tsx";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations.ts";
import { capabilities, type RegistrationTables } from "./registration-ctx.ts";
import { registrationRoutes } from "./routes.tsx";
import { settleAll } from "./settle-all.ts";

/** Registration to events: from the open form to who came. Nothing of it leaves this site but counts that a person released. */
export default definePlugin<RegistrationTables>()({
  id: "registration",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  routes: { at: "/registration", public: registrationRoutes },
  slots: { "event.sidebar@1": eventBox },
  jobs: {
    "settle-places": { every: "PT15M", run: settleAll },
    "delete-old-data": { every: "P1D", run: deleteOldData },
  },
  commands: registrationCommands,
  messages,
});
