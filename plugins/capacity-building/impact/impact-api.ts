import { type ApiEnv, isLanguage, itemRoute } from "@nri-commons/core/web";
import { Hono } from "hono";
import * as z from "zod";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { say } from "../say.ts";
import { impactRows } from "./impact-rows.ts";

const row = z.object({
  measure: z.string(),
  by: z.string(),
  part: z.string().nullable(),
  label: z.string(),
  value: z.number().nullable(),
  withheld: z.boolean(),
  counted: z.string(),
});

/** `/api/v1/capacity/impact`: the figures of the page. */
export async function impactApi(ctx: CapacityCtx): Promise<Hono<ApiEnv>> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/impact",
    itemRoute(
      {
        summary: "What capacity development came to, in figures without personal data",
        query: z.object({ lang: z.string().refine(isLanguage).default("en") }),
        answer: z.object({ site: z.string(), at: z.string(), figures: z.array(row) }),
      },
      async ({ query }) => ({
        site: ctx.site.origin,
        at: new Date(ctx.clock.now()).toISOString(),
        figures: (await impactRows(ctx, (await say(query.lang)).t)) as z.infer<typeof row>[],
      }),
    ),
  );
  return api;
}
