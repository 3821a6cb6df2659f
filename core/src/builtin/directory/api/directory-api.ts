import { Hono } from "hono";
import * as z from "zod";
import { isTerm } from "../../../content/types/index.ts";
import { type ApiEnv, itemRoute, listRoute } from "../../../web/index.ts";
import type { DirectoryCtx } from "../directory-ctx.ts";
import { entryKinds } from "../network-search.ts";
import { findSites } from "../network-sites.ts";
import { entryJson, siteJson, toEntryJson, toSiteJson } from "./entry-json.ts";

export function directoryApi(ctx: DirectoryCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const answer = entryJson();

  api.get(
    "/",
    listRoute(
      { summary: "Initiatives and bodies, by name", query: entryQuery(), answer },
      async ({ query, limit, cursor, viewer }) => {
        const sites = await findSites(ctx);
        const { items, next } = await ctx.directory.list({ ...query, limit, cursor }, viewer);
        return { items: items.map((entry) => toEntryJson(ctx, entry, sites)), next };
      },
    ),
  );

  const sitesAnswer = z.object({ items: z.array(siteJson()) });
  api.get(
    "/sites",
    itemRoute({ summary: "The sites of the network that this one knows", answer: sitesAnswer }, async () => ({
      items: [...(await findSites(ctx)).values()].map(toSiteJson),
    })),
  );

  api.get(
    "/:id{[0-9a-z]{26}}",
    itemRoute({ summary: "One initiative or body", answer }, async ({ c, viewer }) =>
      toEntryJson(ctx, await ctx.directory.get(c.req.param("id") ?? "", viewer), await findSites(ctx)),
    ),
  );
  return api;
}

const termOf = (vocabulary: string) =>
  z
    .string()
    .refine((id) => isTerm(vocabulary, id), `Use an id of the vocabulary ${vocabulary}`)
    .optional()
    .describe(`Vocabulary ${vocabulary}`);

const entryQuery = () =>
  z.strictObject({
    q: z.string().trim().min(1).max(200).optional().describe("Words to be found in it"),
    kind: z
      .string()
      .refine((kind) => entryKinds().includes(kind), "Use an id of the vocabulary initiative-kinds, or school or body")
      .optional(),
    region: termOf("regional-groups"),
    country: termOf("countries"),
    topic: termOf("topics"),
    language: z.string().max(35).optional().describe("BCP 47 language it works in"),
    recognition: z
      .string()
      .refine((state) => state === "not-reported" || isTerm("recognition-status", state), {
        message: "Use an id of the vocabulary recognition-status, or not-reported",
      })
      .optional(),
    source: z.enum(["local", "remote"]).optional().describe("Only entries of this node, or only those of others"),
    origin: z.url().optional().describe("Only those that this node told of: https://host"),
  });
