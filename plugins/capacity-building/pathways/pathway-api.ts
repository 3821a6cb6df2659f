import { Refusal } from "@nri-commons/core/kit";
import { type ApiEnv, itemRoute, listRoute, originSchema, toOrigin } from "@nri-commons/core/web";
import { Hono } from "hono";
import * as z from "zod";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { type Pathway, stepKinds, tracks } from "./pathway.ts";
import { getPathway, listPathways } from "./pathway-store.ts";

const texts = z.record(z.string(), z.string());

const pathwayJson = z.looseObject({
  id: z.string(),
  iri: z.url(),
  url: z.url(),
  origin: originSchema(),
  title: texts,
  about: texts,
  track: z.enum(tracks),
  audiences: z.array(z.string()),
  steps: z.array(z.looseObject({ id: z.string(), kind: z.enum(stepKinds), title: texts, after: z.array(z.string()) })),
  updated: z.iso.datetime(),
});

const filter = z.object({
  q: z.string().max(200).optional(),
  track: z.enum(["new", "returning"]).optional(),
  level: z.string().max(64).optional(),
  source: z.enum(["local", "remote"]).optional(),
});

/** `/api/v1/capacity/pathways`: what everybody may see on the pages. */
export function pathwayApi(ctx: CapacityCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/pathways",
    listRoute(
      { summary: "Learning pathways", query: filter, answer: pathwayJson },
      async ({ query, limit, cursor }) => {
        const { items, next } = await listPathways(ctx.db, { ...query, state: "public", limit, cursor });
        return { items: items.map((one) => toJson(ctx, one)), next };
      },
    ),
  );
  api.get(
    "/pathways/:id{[0-9a-z]{26}}",
    itemRoute({ summary: "One learning pathway with its steps", answer: pathwayJson }, async ({ c }) => {
      const pathway = await getPathway(ctx.db, c.req.param("id") ?? "");
      if (pathway.state !== "public") throw new Refusal("not-found");
      return toJson(ctx, pathway);
    }),
  );
  return api;
}

function toJson({ site, objectIri, pageUrl }: CapacityCtx, pathway: Pathway) {
  const { id, title, about, track, level, audiences, steps, source, sample = false, updated } = pathway;
  return {
    ...{ id, iri: source?.iri ?? objectIri(id), url: pageUrl(`/capacity/pathways/${id}`) },
    origin: toOrigin(source ? { kind: "remote" as const, ...source } : { kind: "local" as const }, site),
    ...{ title, about, track, ...(level && { level }), audiences: [...audiences] },
    steps: steps.map((step) => ({ ...step, after: [...step.after] })),
    ...{ sample, updated: new Date(updated).toISOString() },
  };
}
