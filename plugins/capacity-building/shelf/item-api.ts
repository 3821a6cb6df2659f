import { Refusal } from "@nri-commons/core/kit";
import { type ApiEnv, itemRoute, listRoute } from "@nri-commons/core/web";
import { Hono } from "hono";
import * as z from "zod";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findPublicItem } from "./item-store.ts";
import { listItems } from "./list-items.ts";
import { type Item, type Shelf, writeDoc } from "./shelf.ts";

const answer = z.record(z.string(), z.unknown());

/** A shelf below `/api/v1/capacity`: what everybody sees, narrowed as its page is. */
export function itemApi(ctx: CapacityCtx, shelf: Shelf, summary: string): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const query = z.object({
    q: z.string().max(200).optional(),
    source: z.enum(["local", "remote"]).optional(),
    ...Object.fromEntries([...shelf.filters, "mark"].map((name) => [name, z.string().max(64).optional()])),
  });
  api.get(
    "/",
    listRoute({ summary, query, answer }, async ({ query: asked, limit, cursor }) => {
      const { q, source, ...rest } = asked;
      const terms = Object.entries(rest).flatMap(([name, term]) => (typeof term === "string" ? [[name, term]] : []));
      const page = await listItems(ctx.db, shelf, { q, source, terms: Object.fromEntries(terms), limit, cursor });
      return { items: page.items.map((item) => toJson(ctx, shelf, item)), next: page.next };
    }),
  );
  api.get(
    "/:id{[0-9a-z]{26}}",
    itemRoute({ summary: `${summary}: one of them`, answer }, async ({ c }) => {
      const item = await findPublicItem(ctx.db, shelf, c.req.param("id") ?? "");
      if (item === undefined) throw new Refusal("not-found");
      return toJson(ctx, shelf, item);
    }),
  );
  return api;
}

function toJson(ctx: CapacityCtx, shelf: Shelf, item: Item): Record<string, unknown> {
  return {
    id: item.id,
    iri: item.iri,
    page: ctx.pageUrl(`${shelf.at}/${item.id}`),
    ...writeDoc(shelf.fields, item.doc),
    site: item.source?.origin ?? ctx.site.origin,
    published: new Date(item.published ?? item.created).toISOString(),
    updated: new Date(item.updated).toISOString(),
    sample: item.sample,
  };
}
