import { attendances } from "@nri-commons/core/content/types";
import { type ApiEnv, itemRoute, listRoute, originSchema, toOrigin } from "@nri-commons/core/web";
import { Hono } from "hono";
import * as z from "zod";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { taughtBy } from "../curriculum/taught-by.ts";
import {
  type Activity,
  activityScopes,
  activityTypes,
  experiences,
  isOpenForApplication,
  phaseOf,
  policyAreas,
} from "./activity.ts";
import { getPublicActivity } from "./activity-store.ts";
import { listActivities } from "./list-activities.ts";

const texts = z.record(z.string(), z.string());

const activityJson = z.looseObject({
  id: z.string(),
  iri: z.url(),
  url: z.url(),
  origin: originSchema(),
  title: texts,
  about: texts,
  type: z.enum(activityTypes),
  level: z.string(),
  phase: z.enum(["coming", "running", "over", "cancelled"]),
  openForApplication: z.boolean(),
  mode: z.enum(attendances),
  scope: z.enum(activityScopes),
  starts: z.iso.date(),
  ends: z.iso.date(),
  zone: z.string(),
  updated: z.iso.datetime(),
});

const term = z.string().max(64).optional();
const filter = z.object({
  q: z.string().max(200).optional(),
  when: z.enum(["now", "past", "all"]).optional(),
  type: z.enum(activityTypes).optional(),
  level: term,
  scope: z.enum(activityScopes).optional(),
  mode: z.enum(attendances).optional(),
  country: term,
  region: term,
  topic: term,
  audience: term,
  experience: z.enum(experiences).optional(),
  policy: z.enum(policyAreas).optional(),
  language: term,
  apply: z.enum(["yes"]).optional().describe("Only what one can still apply for."),
  source: z.enum(["local", "remote"]).optional(),
});

/** `/api/v1/capacity/activities`: what everybody may see on the pages. */
export function activityApi(ctx: CapacityCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/activities",
    listRoute(
      { summary: "Capacity activities", query: filter, answer: activityJson },
      async ({ query: { apply, ...query }, limit, cursor }) => {
        const asked = { ...query, when: query.when ?? "all", ...(apply && { apply: true as const }), limit, cursor };
        const { items, next } = await listActivities(ctx.db, asked, ctx.clock.now());
        return { items: items.map((one) => toJson(ctx, one)), next };
      },
    ),
  );
  api.get(
    "/activities/:id",
    itemRoute(
      { summary: "One capacity activity with its sessions and curriculum", answer: activityJson },
      async ({ c }) => {
        const activity = await getPublicActivity(ctx.db, c.req.param("id") ?? "");
        return { ...toJson(ctx, activity), faculty: await taughtBy(ctx, activity) };
      },
    ),
  );
  return api;
}

/** Who teaches is told by name where one asks for one activity, and only as its page tells it. */
function toJson(ctx: CapacityCtx, activity: Activity) {
  const { source, state: _, faculty: __, before: ___, tellAt: ____, created, updated, published, ...said } = activity;
  const now = ctx.clock.now();
  const phase = phaseOf(activity, now);
  return {
    ...said,
    iri: source?.iri ?? ctx.objectIri(activity.id),
    url: ctx.pageUrl(`/capacity/${activity.id}`),
    origin: toOrigin(source ? { kind: "remote", ...source } : { kind: "local" }, ctx.site),
    phase: phase === "draft" || phase === "withdrawn" ? ("over" as const) : phase,
    openForApplication: isOpenForApplication(activity, now),
    created: new Date(created).toISOString(),
    updated: new Date(updated).toISOString(),
    published: published === undefined ? undefined : new Date(published).toISOString(),
  };
}
