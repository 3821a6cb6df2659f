import { type ApiEnv, listRoute } from "@nri-commons/core/web";
import { Hono } from "hono";
import * as z from "zod";
import { listBriefs } from "../brief/brief-store.ts";
import { listConsultations } from "../guidelines/consultation-store.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { listAllRisks } from "../risks/risk-store.ts";
import { listSignals } from "../signals/list-signals.ts";
import { countEverywhere } from "../signals/signal-store.ts";
import { listTrials } from "../trials/trial-store.ts";
import { openLabs } from "./open-rows.ts";
import { consultationRow, optionRow, riskRow, signalRow, trialRow } from "./rows.ts";

const row = z.record(z.string(), z.unknown());

const signalFilter = z.object({
  q: z.string().max(200).optional(),
  topic: z.string().max(64).optional(),
  state: z.enum(["open", "lab", "closed"]).optional(),
  source: z.enum(["local", "remote"]).optional(),
  order: z.enum(["newest", "support"]).optional(),
});

/** `/api/v1/labs/signals`, `/risks`, `/options`, `/trials`, `/consultations`: what everybody sees on the pages. */
export function roomsApi(ctx: LabsCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/signals",
    listRoute(
      {
        summary: "Signals of emerging issues, with their support by stakeholder group",
        query: signalFilter,
        answer: row,
      },
      async ({ query, limit, cursor }) => {
        const { items, next } = await listSignals(ctx.db, { ...query, limit, cursor });
        const rows = [];
        for (const signal of items) {
          rows.push(signalRow(ctx, signal, signal.source ? {} : await countEverywhere(ctx.db, signal.id)));
        }
        return { items: rows, next };
      },
    ),
  );
  api.get(
    "/risks",
    listRoute({ summary: "Risks in the maps of this site's labs", answer: row }, async ({ limit, cursor }) => {
      const labs = await openLabs(ctx);
      const { items, next } = await listAllRisks(ctx.db, { labs: [...labs.keys()], limit, cursor });
      return { items: items.map((risk) => riskRow(ctx, risk, labs.get(risk.lab))), next };
    }),
  );
  api.get(
    "/options",
    listRoute(
      { summary: "Options of briefs, with what became of them; a page holds those of some briefs", answer: row },
      async ({ limit, cursor }) => {
        const { items, next } = await listBriefs(ctx.db, { limit: Math.min(limit, 50), cursor });
        return { items: items.flatMap((brief) => brief.options.map((option) => optionRow(ctx, brief, option))), next };
      },
    ),
  );
  api.get(
    "/trials",
    listRoute({ summary: "Local trials of options, here and elsewhere", answer: row }, async ({ limit, cursor }) => {
      const { items, next } = await listTrials(ctx.db, { limit, cursor });
      return { items: items.map((trial) => trialRow(ctx, trial)), next };
    }),
  );
  api.get(
    "/consultations",
    listRoute(
      {
        summary: "Consultations, here and elsewhere, as their people see them by the São Paulo Guidelines",
        answer: row,
      },
      async ({ limit, cursor }) => {
        const { items, next } = await listConsultations(ctx, { limit, cursor });
        return { items: items.map((one) => consultationRow(ctx, one)), next };
      },
    ),
  );
  return api;
}
