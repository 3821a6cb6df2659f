import { Hono } from "hono";
import * as z from "zod";
import { eventStatuses, isTerm, type NewEvent, parseNewEvent } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { findPictureJson } from "../../../plugin/index.ts";
import { type ApiEnv, actionRoute, itemRoute, listRoute } from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { eventJson, toEventJson } from "./event-json.ts";

const scope = "events:write";
const path = "/:id{[0-9a-z]{26}}";

export function eventApi(ctx: EventsCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const answer = eventJson();

  api.get(
    "/",
    listRoute(
      { summary: "Events", description: listHelp, query: eventQuery(), answer },
      async ({ query, limit, cursor, viewer }) => {
        const { from, to, past, sessions, visibility, ...filter } = query;
        const { items, next } = await ctx.events.list(
          {
            ...filter,
            from,
            to,
            topLevel: sessions === false,
            limit,
            cursor,
            visibility,
            ...(past === true && { endedBefore: ctx.clock.now() }),
          },
          viewer,
        );
        const pictures = await findPictureJson(ctx, items);
        return {
          items: items.map((event) => ({ ...toEventJson(ctx, event, viewer), ...pictures.get(event.id) })),
          next,
        };
      },
    ),
  );

  api.get(
    path,
    itemRoute({ summary: "One event", answer }, async ({ c, viewer }) => {
      const event = await ctx.events.get(c.req.param("id") ?? "", viewer);
      const pictures = await findPictureJson(ctx, [event]);
      return { ...toEventJson(ctx, event, viewer), ...pictures.get(event.id) };
    }),
  );

  api.post(
    "/",
    actionRoute(
      { summary: "Add an event, as a draft", scope, body: eventInput(), answer, status: 201 },
      async ({ body, viewer }) => {
        const event = readEvent(body);
        const key = event.icalUid ?? event.sourceUrl;
        const { id } = await ctx.transaction((tx) => ctx.events.add(tx, { event, key }));
        return toEventJson(ctx, await ctx.events.get(id, viewer), viewer);
      },
    ),
  );

  api.put(
    path,
    actionRoute({ summary: "Replace an event", scope, body: eventInput(), answer }, async ({ c, body, viewer }) => {
      const { updated, ...fields } = body;
      const event = readEvent(fields);
      const id = c.req.param("id") ?? "";
      const known = updated === undefined ? undefined : Date.parse(updated);
      const revised = await ctx.transaction((tx) => ctx.events.revise(tx, { id, event, updated: known }));
      return toEventJson(ctx, revised, viewer);
    }),
  );

  for (const verb of ["publish", "cancel", "postpone"] as const) {
    api.post(
      `${path}/${verb}`,
      actionRoute({ summary: summaries[verb], scope, answer }, async ({ c, viewer }) => {
        const id = c.req.param("id") ?? "";
        const note = await readNote(c.req.raw);
        const event = await ctx.transaction((tx) => ctx.events[verb](tx, { id, note }));
        return toEventJson(ctx, event, viewer);
      }),
    );
  }

  api.post(
    `${path}/withdraw`,
    actionRoute({ summary: summaries.withdraw, scope, status: 204 }, async ({ c }) => {
      await ctx.transaction((tx) => ctx.events.withdraw(tx, { id: c.req.param("id") ?? "" }));
    }),
  );
  return api;
}

const summaries = {
  publish: "Make an event public",
  cancel: "Say that it will not take place; an optional body { note: { en: … } } says why",
  postpone: "Say that it takes place later; an optional body { note: { en: … } } says why",
  withdraw: "Take an event back, here and at those who follow this site",
};

const listHelp = "By beginning, soonest first; of past ones the latest first. Without `from` also those that are over.";

const termOf = (vocabulary: string) =>
  z
    .string()
    .refine((id) => isTerm(vocabulary, id), `Use an id of the vocabulary ${vocabulary}`)
    .optional()
    .describe(`Vocabulary ${vocabulary}`);

const instant = () =>
  z.iso
    .datetime({ offset: true, error: "Write an instant such as 2027-03-27T00:00:00Z" })
    .transform((text) => Date.parse(text))
    .optional();

const eventQuery = () =>
  z.strictObject({
    q: z.string().trim().min(1).max(200).optional().describe("Words to be found in it"),
    from: instant().describe("Ends after this instant"),
    to: instant().describe("Begins before this instant"),
    past: flag().describe("Only those that are over"),
    sessions: flag().describe("false: only whole events, no sessions"),
    superEvent: z.string().max(2048).optional().describe("The sessions of this event: id, or IRI of a remote one"),
    partOf: z.string().max(2048).optional().describe("The events that belong to this one and are no sessions of it"),
    area: z.string().max(300).optional().describe("Part of a country, as the event says it"),
    source: z.enum(["local", "remote"]).optional().describe("Only this node's own, or only those of others"),
    origin: z.url().optional().describe("Only those of this node: https://host"),
    country: termOf("countries"),
    region: termOf("regional-groups"),
    topic: termOf("topics"),
    sdg: termOf("sdgs"),
    wsis: termOf("wsis-action-lines"),
    gdc: termOf("gdc-objectives"),
    mandate: termOf("mandate"),
    level: termOf("session-levels"),
    sessionType: termOf("session-types"),
    language: z.string().max(35).optional().describe("BCP 47 language it is held in"),
    takePart: z
      .enum(["in-person", "online"])
      .optional()
      .describe("How one can take part; hybrid events count for both"),
    status: z.enum(eventStatuses).optional(),
    visibility: z.enum(["draft", "published"]).optional().describe("Drafts only with a token for events:write"),
  });

const flag = () =>
  z
    .enum(["true", "false", "1", "0"])
    .transform((text) => text === "true" || text === "1")
    .optional();

const eventInput = () =>
  z
    .looseObject({
      updated: z.iso
        .datetime({ offset: true })
        .optional()
        .describe("`updated` of the copy that was changed; another one meanwhile is a conflict"),
    })
    .describe(
      "Fields of an event: name, startDate or start, zone, place, online, topics … as `nri event add` takes them.",
    );

/** The whole shape is checked by the domain, whose problems name each field and its remedy. */
function readEvent(body: Record<string, unknown>): NewEvent {
  const parsed = parseNewEvent(body);
  if (!parsed.ok) throw new Refusal("invalid", { problems: parsed.problems });
  return parsed.value;
}

/** A body is optional where it only gives a reason. */
async function readNote(request: Request): Promise<Record<string, string> | undefined> {
  const text = await request.text();
  if (text.trim() === "") return undefined;
  const parsed = z
    .strictObject({ note: z.record(z.string(), z.string().trim().min(1).max(1000)) })
    .safeParse(tryJson(text));
  if (parsed.success) return parsed.data.note;
  throw new Refusal("invalid", {
    problems: [{ path: "note", message: 'Send { "note": { "en": "Why" } }, or nothing' }],
  });
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
