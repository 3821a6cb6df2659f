import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";
import "./certificate-facts.ts";
import { certificateRoots } from "./root-routes.ts";
import { sampleCommands } from "./sample-command.ts";

const { certificateRows } = later(() => import("./certificate-rows.ts"));
const { countIssued } = later(() => import("./certificate-store.ts"));
const { certificatesToday } = later(() => import("./certificates-today.ts"));
const { finishCheck } = later(() => import("./check/check-badge.ts"));
const { forgetChecks } = later(() => import("./check/check-store.ts"));
const { issueCertificate } = later(() => import("./issue-certificate.ts"));
const { find, erase } = later(async () => (await import("./privacy.ts")).privacy);

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
  privacy: { kinds: ["certificate"], find, erase },
};
