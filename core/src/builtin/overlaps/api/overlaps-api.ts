import { Hono } from "hono";
import * as z from "zod";
import { Refusal } from "../../../kit/index.ts";
import { type ApiEnv, keepsRegistry, listRoute, originSchema, toOrigin } from "../../../web/index.ts";
import { listBeside } from "../find-beside.ts";
import { listOpen, usualWindow } from "../find-overlaps.ts";
import type { OverlapsCtx } from "../overlaps-ctx.ts";
import { pathOf, type Thing } from "../thing.ts";

/** The pairs that wait for a word, for programs of whoever looks after events here. */
export function overlapsApi(ctx: OverlapsCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/",
    listRoute(
      { summary: "Events that overlap", description: help, query: query(), answer: answer(), scope: "events:write" },
      async ({ query: { days = usualWindow, of }, limit, cursor, viewer }) => {
        if (!keepsRegistry(ctx.site)) throw new Refusal("not-found");
        const list = of === "beside" ? listBeside : listOpen;
        const { items, next } = await list(ctx, { days, limit, cursor }, viewer);
        const told = (thing: Thing) => ({
          ...{ id: thing.id, name: thing.name, page: ctx.pageUrl(pathOf(thing)) },
          ...{ start: new Date(thing.start).toISOString(), end: new Date(thing.end).toISOString() },
          origin: toOrigin(thing.source, ctx.site),
        });
        return {
          items: items.map(({ one, other, ...rest }) => ({ one: told(one), other: told(other), ...rest })),
          next,
        };
      },
    ),
  );
  return api;
}

const help =
  "Pairs of coming events of different initiatives on which nobody has decided, the closest first; or pairs with a lab or other work that is no event, of which the 2,000 that end first are compared with the 2,000 events that begin first. Only on the node that keeps the registry.";

const query = () =>
  z.strictObject({
    of: z
      .enum(["events", "beside"])
      .optional()
      .describe(
        "events, also when left out: pairs of events; beside: those of which at least one is a lab or other work that is no event",
      ),
    days: z.coerce
      .number()
      .int()
      .min(0)
      .max(60)
      .optional()
      .describe("How many days may lie between the two; 14 when left out"),
  });

const event = () =>
  z.object({
    id: z.string(),
    name: z.record(z.string(), z.string()),
    page: z.url(),
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    origin: originSchema(),
  });

const answer = () =>
  z.object({
    one: event(),
    other: event(),
    days: z.number().int().describe("From the last day of the one to the first of the other; 0: they share a day"),
    place: z.enum(["country", "region", "online"]).optional().describe("What their places have in common"),
    topics: z.array(z.string()).describe("Vocabulary topics: what both have"),
    score: z.number().int().describe("2 to 9"),
  });
