import { definePlugin } from "@nri-commons/core/plugin";
import * as z from "zod";
import type { GuestbookTables } from "./guestbook.ts";
import { guestbookRoutes } from "./guestbook-routes.tsx";
import { messages } from "./messages.ts";
import { migrations } from "./migrations.ts";
import { privacy } from "./privacy.ts";
import { removeOldLines } from "./remove-old-lines.ts";

/** A guestbook that anybody may write a line into: a table, a form, a job, and what is kept of people. */
export default definePlugin<GuestbookTables>()({
  id: "guestbook",
  version: "0.1.0",
  api: "^1.0.0",
  settings: z.object({ keepDays: z.coerce.number().int().min(1).default(365) }),
  migrations,
  routes: { at: "/guestbook", public: guestbookRoutes },
  nav: [{ to: "/guestbook", label: "nav.guestbook", order: 75 }],
  jobs: { "remove-old-lines": { every: "P1D", run: removeOldLines } },
  privacy,
  messages,
});
