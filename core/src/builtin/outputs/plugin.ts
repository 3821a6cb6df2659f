import { definePlugin } from "../../plugin/index.ts";
import { announceOutput, announceWithdrawal } from "./announce-output.ts";
import { outputCommands } from "./commands/output-commands.ts";
import { outputConsole } from "./console/console-routes.tsx";
import { outputsToday } from "./console/outputs-today.ts";
import { renderOutputsCsv } from "./feeds/outputs-csv.ts";
import { renderOutputsAtom, renderOutputsJson } from "./feeds/outputs-news.ts";
import { messages } from "./messages/index.ts";
import { capabilities } from "./outputs-ctx.ts";
import { receiveOutput, withdrawOutput } from "./receive-output.ts";
import { recallOutput, reclaimOutput } from "./reclaim-output.ts";
import { removeUnusedFiles } from "./remove-unused-files.ts";
import { checkLinks } from "./review/check-links.ts";
import { migrations, type OutputsTables } from "./review/review-table.ts";
import { outputRoutes } from "./routes.tsx";

/** Outputs and their files: on the wire, on pages, in feeds, in the API and on the command line. */
export default definePlugin<OutputsTables>()({
  id: "outputs",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities,
  migrations,
  kinds: {
    Output: {
      fallback: "Article",
      version: 1,
      page: { subject: "output", path: (id) => `/outputs/${id}` },
      receive: receiveOutput,
      withdraw: withdrawOutput,
      reclaim: reclaimOutput,
      recall: recallOutput,
      clear: (ctx, tx) => ctx.outputs.clearRemote(tx),
    },
  },
  announces: {
    "output.published": announceOutput("Create"),
    "output.revised": announceOutput("Update"),
    "output.withdrawn": announceWithdrawal,
  },
  routes: {
    at: "/outputs",
    public: outputRoutes,
    console: outputConsole,
    api: async (ctx) => (await import("./api/output-api.ts")).outputApi(ctx),
  },
  nav: [
    { to: "/outputs", label: "nav.outputs", order: 30 },
    { to: "/console/outputs", label: "nav.outputs", order: 30, place: "console" },
  ],
  today: outputsToday,
  feeds: [
    { at: "/outputs.atom", type: "application/atom+xml", title: "feed.atom", render: renderOutputsAtom },
    { at: "/outputs.json", type: "application/feed+json", title: "feed.json", render: renderOutputsJson },
    { at: "/outputs.csv", type: "text/csv", title: "feed.csv", render: renderOutputsCsv },
  ],
  jobs: {
    "remove-unused-files": { every: "P1D", run: removeUnusedFiles },
    "check-links": { every: "PT6H", run: checkLinks },
  },
  commands: outputCommands,
  messages,
});
