import { Hono } from "hono";
import * as z from "zod";
import { parseConsent, parseNewExpert, type VisibleExpert } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { type ApiEnv, actionRoute, itemRoute, listRoute, originSchema, toOrigin } from "../../../web/index.ts";
import type { ExpertsCtx } from "../experts-ctx.ts";

const filter = z.object({
  q: z.string().max(200).optional(),
  topic: z.string().max(64).optional(),
  role: z.string().max(64).optional(),
  stakeholderGroup: z.string().max(64).optional(),
  regionalGroup: z.string().max(64).optional(),
  country: z.string().length(2).optional(),
  language: z.string().max(35).optional(),
  origin: z.string().max(300).optional(),
  source: z.enum(["local", "remote"]).optional(),
});

const expertJson = z.looseObject({
  id: z.string(),
  url: z.url(),
  origin: originSchema(),
  fields: z.looseObject({ name: z.string().optional() }).describe("Only those that you may see"),
  sample: z.boolean(),
  draft: z.boolean(),
  expires: z.iso.datetime().nullable().describe("When the person's consent ends: erase your copy then, at the latest"),
  updated: z.iso.datetime(),
});

const added = z.object({ id: z.string(), state: z.enum(["draft", "shared"]) });

const description =
  "People who may be asked to speak or advise. You see the fields that each person agreed to show you: the public ones without a token, all of them with a token of the scope experts:read.";

export function expertApi(ctx: ExpertsCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const scope = "experts:write";
  api.get(
    "/",
    listRoute({ summary: "Experts", description, query: filter, answer: expertJson }, async (request) => {
      const { query, limit, cursor, viewer } = request;
      const { items, next } = await ctx.experts.list({ ...query, now: ctx.clock.now(), limit, cursor }, viewer);
      return { items: items.map((expert) => toExpertJson(ctx, expert)), next };
    }),
  );
  api.get(
    "/:id",
    itemRoute({ summary: "One expert", answer: expertJson }, async ({ c, viewer }) =>
      toExpertJson(ctx, await ctx.experts.get({ ref: c.req.param("id") ?? "", now: ctx.clock.now() }, viewer)),
    ),
  );
  api.post(
    "/",
    actionRoute(
      {
        summary: "Add an expert as a draft; nobody else sees it before the person consents",
        body: z.looseObject({ fields: z.looseObject({}) }),
        answer: added,
        scope,
        status: 201,
      },
      async ({ body }) => {
        const parsed = parseNewExpert(body);
        if (!parsed.ok) throw new Refusal("invalid", { problems: parsed.problems });
        const { id } = await ctx.transaction((tx) => ctx.experts.add(tx, { expert: parsed.value }));
        return { id, state: "draft" as const };
      },
    ),
  );
  api.post(
    "/:id/share",
    actionRoute(
      {
        summary: "Share an entry as the person agreed",
        body: z.looseObject({ receiptId: z.string(), textVersion: z.string() }),
        answer: added,
        scope,
      },
      async ({ c, body }) => {
        const consent = parseConsent(body, ctx.clock.now());
        if (!consent.ok) throw new Refusal("invalid", { problems: consent.problems });
        const id = c.req.param("id") ?? "";
        await ctx.transaction((tx) => ctx.experts.share(tx, { id, consent: consent.value }));
        return { id, state: "shared" as const };
      },
    ),
  );
  api.post(
    "/:id/withdraw",
    actionRoute(
      { summary: "Erase an entry, here and wherever it was sent; this is final", scope, status: 204 },
      async ({ c }) => {
        const id = c.req.param("id") ?? "";
        await ctx.transaction((tx) => ctx.experts.withdraw(tx, { id }));
      },
    ),
  );
  return api;
}

function toExpertJson(ctx: ExpertsCtx, expert: VisibleExpert): z.infer<typeof expertJson> {
  const { id, source, fields, sample, draft, expires, updated } = expert;
  return {
    id,
    url: ctx.pageUrl(`/experts/${id}`),
    origin: toOrigin(source, ctx.site),
    fields: { ...fields },
    sample,
    draft,
    expires: expires === undefined ? null : new Date(expires).toISOString(),
    updated: new Date(updated).toISOString(),
  };
}
