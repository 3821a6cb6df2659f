import { type ApiEnv, itemRoute, listRoute } from "@nri-commons/core/web";
import { Hono } from "hono";
import * as z from "zod";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { type Partner, partnerKinds } from "./partner.ts";
import { toRow } from "./partner-rows.ts";
import { getPartner, listPartners } from "./partner-store.ts";

const partnerJson = z.looseObject({
  id: z.string(),
  page: z.url(),
  name: z.string(),
  kind: z.enum(partnerKinds),
});

const filter = z.object({
  q: z.string().max(200).optional(),
  kind: z.enum(partnerKinds).optional(),
  country: z.string().length(2).optional(),
});

/** `/api/v1/capacity/partners`: the directory as its pages show it. */
export function partnerApi(ctx: CapacityCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/partners",
    listRoute(
      { summary: "Partners in capacity development; not a complete list", query: filter, answer: partnerJson },
      async ({ query, limit, cursor }) => {
        const { items, next } = await listPartners(ctx.db, { ...query, limit, cursor });
        return { items: items.map((one) => toJson(ctx, one)), next };
      },
    ),
  );
  api.get(
    "/partners/:id",
    itemRoute({ summary: "One partner with its programmes", answer: partnerJson }, async ({ c }) =>
      toJson(ctx, await getPartner(ctx.db, c.req.param("id") ?? "")),
    ),
  );
  return api;
}

function toJson(ctx: CapacityCtx, partner: Partner) {
  const { id, name, kind, programmes } = partner;
  return { ...toRow(ctx, partner), id, name, kind, programmes, page: ctx.pageUrl(`/capacity/partners/${id}`) };
}
