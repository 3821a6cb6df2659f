import { definePlugin } from "@nri-commons/core/plugin";
import * as z from "zod";
import { announceNotice, announceWithdrawal } from "./announce-notice.ts";
import { messages } from "./messages.ts";
import { migrations } from "./migrations.ts";
import type { NoticeTables } from "./notice.ts";
import { noticeCommands } from "./notice-commands.ts";
import { noticeRoutes } from "./notice-routes.tsx";
import { deleteRemoteNotices } from "./notice-store.ts";
import { receiveNotice, withdrawRemoteNotice } from "./receive-notice.ts";
import { removeOldNotices } from "./remove-old-notices.ts";

/** A board of short notices that travel to the sites that follow: table, kind, facts, job, command and page. */
export default definePlugin<NoticeTables>()({
  id: "notice-board",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities: ["federation:read"],
  settings: z.object({ keepDays: z.int().min(1).default(60) }),
  migrations,
  kinds: {
    Notice: {
      fallback: "Note",
      version: 1,
      receive: receiveNotice,
      withdraw: withdrawRemoteNotice,
      clear: (_ctx, tx) => deleteRemoteNotices(tx.db),
    },
  },
  announces: { "notice.posted": announceNotice, "notice.withdrawn": announceWithdrawal },
  jobs: { "remove-old-notices": { every: "P1D", run: removeOldNotices } },
  commands: noticeCommands,
  routes: { at: "/notices", public: noticeRoutes },
  nav: [{ to: "/notices", label: "nav.notices", order: 70 }],
  messages,
});
