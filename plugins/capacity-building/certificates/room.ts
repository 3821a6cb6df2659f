import type { Room } from "../room.ts";
import "./certificate-facts.ts";
import { certificateRows } from "./certificate-rows.ts";
import { countIssued } from "./certificate-store.ts";
import { certificatesToday } from "./certificates-today.ts";
import { finishCheck } from "./check/check-badge.ts";
import { forgetChecks } from "./check/check-store.ts";
import { issueCertificate } from "./issue-certificate.ts";
import { privacy } from "./privacy.ts";
import { certificateRoots } from "./root-routes.ts";
import { sampleCommands } from "./sample-command.ts";

/** Certificates as Open Badges, and the page that checks one. */
export const certificates: Room = {
  public: async (ctx) => (await import("./routes.tsx")).certificateRoutes(ctx),
  console: async (ctx) => (await import("./console-routes.tsx")).certificateConsole(ctx),
  root: certificateRoots,
  hooks: {
    "capacity-certificate.asked": { run: (ctx, { id }) => issueCertificate(ctx, id) },
    // Another site may take its time, and is asked for three things.
    "capacity-badge.asked": { run: (ctx, { id }) => finishCheck(ctx, id), timeoutMs: 100_000 },
  },
  jobs: {
    "forget-badge-checks": {
      every: "PT1H",
      run: (ctx) => ctx.transaction((tx) => forgetChecks(tx.db, tx.now)),
    },
  },
  metrics: {
    certificates: {
      unit: "count",
      help: "Certificates that were issued, by what became of them.",
      read: async (ctx) => (await countIssued(ctx.db)).map(({ state, count }) => ({ value: count, labels: { state } })),
    },
  },
  exports: { certificates: { openData: true, licence: "CC0-1.0", rows: certificateRows } },
  commands: sampleCommands,
  today: certificatesToday,
  privacy,
};
