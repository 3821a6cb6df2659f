import { Hono } from "hono";
import * as z from "zod";
import { arrivalKinds } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { type ApiEnv, keepsRegistry, listRoute, originSchema, toOrigin } from "../../../web/index.ts";
import { type DeskCtx, itemStates } from "../desk-ctx.ts";
import { listDesk } from "../list-desk.ts";

/** What came in, for programs of whoever looks after it. */
export function deskApi(ctx: DeskCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const description = { summary: "What came in", description: help, query: query(), answer: answer() };
  api.get(
    "/",
    listRoute({ ...description, scope: "events:write" }, async ({ query: { state, kind }, limit, cursor, viewer }) => {
      if (!keepsRegistry(ctx.site)) throw new Refusal("not-found");
      const filter = { state, kind, owner: undefined, language: undefined, topic: undefined, tag: undefined };
      const { items, next } = await listDesk(ctx, { filter, limit, cursor }, viewer);
      return {
        items: items.map(({ arrival, state: standing, tags }) => ({
          ...{
            id: arrival.id,
            kind: arrival.kind,
            title: arrival.title,
            languages: arrival.languages,
            topics: arrival.topics,
          },
          ...{
            arrived: new Date(arrival.at).toISOString(),
            origin: toOrigin(arrival.source, ctx.site),
            state: standing,
            tags,
          },
        })),
        next,
      };
    }),
  );
  return api;
}

const help = "Events, outputs and experts of other nodes, the latest first. Only on the node that keeps the registry.";

const query = () =>
  z.strictObject({
    state: z.enum(itemStates).optional().describe("Where somebody here stands with it; all when left out"),
    kind: z.enum(arrivalKinds).optional(),
  });

const answer = () =>
  z.object({
    id: z.string(),
    kind: z.enum(arrivalKinds),
    title: z.record(z.string(), z.string()),
    languages: z.array(z.string()).describe("It can be read in these"),
    topics: z.array(z.string()).describe("Vocabulary topics"),
    arrived: z.iso.datetime(),
    origin: originSchema(),
    state: z.enum(itemStates),
    tags: z.array(z.object({ vocabulary: z.string(), term: z.string() })).describe("Terms of this node's people"),
  });
