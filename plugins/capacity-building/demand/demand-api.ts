import { type ApiEnv, listRoute } from "@nri-commons/core/web";
import { Hono } from "hono";
import * as z from "zod";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { publicStates } from "./capacity-request.ts";
import { facetNames } from "./capacity-scope.ts";
import { countPriorities, priorityFacets } from "./count-priorities.ts";
import { readDemandQuery } from "./demand-query.ts";
import { listOffers, listRequests } from "./list-demand.ts";
import { offerRow, priorityRow, requestRow } from "./open-rows.ts";

const row = z.record(z.string(), z.unknown());
const term = z.string().max(64).optional();
const facets = Object.fromEntries(facetNames.map((facet) => [facet, term]));
const common = { q: z.string().max(200).optional(), source: z.enum(["local", "remote"]).optional(), ...facets };

/** `/api/v1/capacity/requests`, `/offers`, `/priorities`: what everybody sees on the pages. */
export async function demandApi(ctx: CapacityCtx): Promise<Hono<ApiEnv>> {
  const api = new Hono<ApiEnv>();
  const requests = z.object({ ...common, state: z.enum(publicStates).optional() });
  api.get(
    "/requests",
    listRoute(
      { summary: "Requests for capacity, here and elsewhere", query: requests, answer: row },
      async ({ query, limit, cursor }) => {
        const found = await listRequests(ctx.db, { ...narrowed(query, publicStates), limit, cursor });
        return { items: found.items.map((request) => requestRow(ctx, request)), next: found.next };
      },
    ),
  );
  const offers = z.object({ ...common, state: z.enum(["open", "closed"]).optional() });
  api.get(
    "/offers",
    listRoute(
      { summary: "Offers of capacity, here and elsewhere", query: offers, answer: row },
      async ({ query, limit, cursor }) => {
        const found = await listOffers(ctx.db, { ...narrowed(query, ["open", "closed"]), limit, cursor });
        return { items: found.items.map((offer) => offerRow(ctx, offer)), next: found.next };
      },
    ),
  );
  const priorities = z.object({ facet: z.enum(priorityFacets).optional(), region: term });
  api.get(
    "/priorities",
    listRoute(
      {
        summary: "What is asked for most and how far it is met, by topic, region, language and audience",
        query: priorities,
        answer: row,
      },
      async ({ query, limit, cursor }) => {
        const all = (await countPriorities(ctx.db, { region: query.region })).filter(
          ({ facet }) => query.facet === undefined || facet === query.facet,
        );
        const from = /^\d{1,6}$/.test(cursor ?? "") ? Number(cursor) : 0;
        const items = all.slice(from, from + limit).map((one) => priorityRow(one, ctx.site.languages[0] ?? "en"));
        return { items, next: all.length > from + limit ? String(from + limit) : undefined };
      },
    ),
  );
  return api;
}

/** The same words as in the address of a list. */
function narrowed(query: Readonly<Record<string, unknown>>, states: readonly string[]) {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (typeof value === "string") said.set(name, value);
  return readDemandQuery(said, states).query;
}
