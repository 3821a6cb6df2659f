import { Hono } from "hono";
import * as z from "zod";
import { type NewOutput, parseNewOutput, producers } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { findPictureJson } from "../../../plugin/index.ts";
import { type ApiEnv, actionRoute, itemRoute, listRoute } from "../../../web/index.ts";
import { isSecretariat, type OutputsCtx } from "../outputs-ctx.ts";
import { outputJson, toOutputJson } from "./output-json.ts";

const filter = z.object({
  q: z.string().max(200).optional(),
  type: z.string().max(64).optional(),
  producer: z.enum(producers).optional(),
  status: z.enum(["draft", "final", "corrected", "superseded"]).optional(),
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  topic: z.string().max(64).optional(),
  sdg: z.string().max(64).optional(),
  wsis: z.string().max(64).optional(),
  gdc: z.string().max(64).optional(),
  mandate: z.string().max(64).optional(),
  audience: z.string().max(64).optional(),
  access: z.string().max(64).optional(),
  language: z.string().max(35).optional(),
  country: z.string().length(2).optional(),
  region: z.string().max(64).optional(),
  event: z.string().max(2048).optional(),
  origin: z.string().max(300).optional(),
  source: z.enum(["local", "remote"]).optional(),
  order: z.enum(["newest", "oldest"]).optional(),
  visibility: z.enum(["draft", "published"]).optional(),
});

const input = z
  .looseObject({ title: z.unknown(), type: z.string(), producer: z.string() })
  .describe("The fields of an output, as `nri output add` reads them.");

export function outputApi(ctx: OutputsCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const scope = "outputs:write";

  api.get(
    "/",
    listRoute(
      { summary: "Outputs, the latest first, without their texts", query: filter, answer: outputJson },
      async (request) => {
        const { query, limit, cursor, viewer } = request;
        const { items, next } = await ctx.outputs.list({ ...query, limit, cursor }, viewer);
        const pictures = await findPictureJson(ctx, items);
        return {
          items: items.map(({ text: _, ...output }) => ({ ...toOutputJson(ctx, output), ...pictures.get(output.id) })),
          next,
        };
      },
    ),
  );
  api.get(
    "/:id",
    itemRoute({ summary: "One output", answer: outputJson }, async ({ c, viewer }) => {
      const output = await ctx.outputs.get(c.req.param("id") ?? "", viewer);
      const pictures = await findPictureJson(ctx, [output]);
      return { ...toOutputJson(ctx, output), ...pictures.get(output.id) };
    }),
  );
  api.post(
    "/",
    actionRoute(
      { summary: "Add an output as a draft", body: input, answer: outputJson, scope, status: 201 },
      async ({ body, viewer }) => {
        const output = read(ctx, body);
        const { id } = await ctx.transaction((tx) =>
          ctx.outputs.add(tx, { output, isRegistry: isSecretariat(ctx.site) }),
        );
        return toOutputJson(ctx, await ctx.outputs.get(id, viewer));
      },
    ),
  );
  api.put(
    "/:id",
    actionRoute(
      { summary: "Replace what an output says", body: input, answer: outputJson, scope },
      async ({ c, body }) => {
        const id = c.req.param("id") ?? "";
        const output = read(ctx, body);
        const isRegistry = isSecretariat(ctx.site);
        return toOutputJson(ctx, await ctx.transaction((tx) => ctx.outputs.revise(tx, { id, output, isRegistry })));
      },
    ),
  );
  api.post(
    "/:id/publish",
    actionRoute({ summary: "Make a draft public", answer: outputJson, scope }, async ({ c }) => {
      const id = c.req.param("id") ?? "";
      return toOutputJson(ctx, await ctx.transaction((tx) => ctx.outputs.publish(tx, { id })));
    }),
  );
  api.post(
    "/:id/withdraw",
    actionRoute({ summary: "Take an output back, here and elsewhere", scope, status: 204 }, async ({ c }) => {
      const id = c.req.param("id") ?? "";
      await ctx.transaction((tx) => ctx.outputs.withdraw(tx, { id }));
    }),
  );
  return api;
}

function read(ctx: OutputsCtx, body: unknown): NewOutput {
  const parsed = parseNewOutput(body, { isRegistry: isSecretariat(ctx.site) });
  if (!parsed.ok) throw new Refusal("invalid", { problems: parsed.problems });
  return parsed.value;
}
