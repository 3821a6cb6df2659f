import { Hono } from "hono";
import * as z from "zod";
import type { Deliveries, DeliveryState } from "../../federation/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type ApiEnv, actionRoute, listRoute } from "../../web/index.ts";
import { sayDelivery } from "../say-delivery.ts";

const states = ["waiting", "sending", "delivered", "retrying", "held", "gone", "dead"] as const;

const filter = z.object({
  state: z.enum(states, { error: `Use one of ${states.join(", ")}.` }).optional(),
  object: z.url({ error: "Write the whole address of the item, https://…" }).max(2048).optional(),
  peer: z.string().max(300).optional().describe("https://host of the recipient"),
});

const deliveryJson = z.object({
  id: z.string(),
  activity: z.string(),
  verb: z.string().nullable(),
  object: z.string().nullable(),
  title: z.string().nullable().describe("Of what everybody may read"),
  peer: z.string().describe("https://host of the recipient"),
  peerName: z.string().nullable(),
  inbox: z.string(),
  state: z.enum(states),
  attempts: z.number(),
  at: z.iso.datetime().describe("When the next try is due, or since when it is in this state"),
  reason: z.string().nullable(),
  says: z.string().describe("The state in words"),
});

const address = z.string().min(1).max(2048);
const which = z
  .strictObject({
    id: z
      .string()
      .regex(/^\d{1,15}$/, "Take the id from the list of deliveries.")
      .optional(),
    activity: address.optional(),
    object: address.optional(),
    inbox: address.optional(),
    peer: address.optional(),
    state: z.enum(["held", "dead", "gone", "retrying"], { error: "Use held, dead, gone or retrying." }).optional(),
  })
  .refine((given) => Object.keys(given).length > 0, "Say which: id, activity, object, inbox, peer or state.");

const resent = z.object({ resent: z.number() });

/** `/api/v1/deliveries`: where each published item arrived, and another try for what did not. */
export function deliveriesApi(deliveries: Deliveries): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/",
    listRoute(
      {
        summary: "Deliveries, newest first",
        description: "Where each published item was sent, recipient by recipient, and what became of it.",
        query: filter,
        answer: deliveryJson,
        scope: "deliveries:read",
      },
      async ({ query, limit, cursor }) => {
        const { items, next } = await deliveries.page({ ...query, limit, cursor });
        return { items: items.map(toJson), next };
      },
    ),
  );
  api.post(
    "/resend",
    actionRoute(
      {
        summary: "Try again now what was held, given up, gone or waits for a later try",
        body: which,
        answer: resent,
        scope: "deliveries:write",
        status: 202,
      },
      async ({ body }) => {
        const count = await deliveries.resend(body);
        if (count > 0) return { resent: count };
        const message = "Nothing that fits waits to be sent again: it was delivered, is being sent, or is not known.";
        throw new Refusal("not-found", { message });
      },
    ),
  );
  return api;
}

function toJson(one: DeliveryState): z.infer<typeof deliveryJson> {
  const { id, activity, verb, object, title, peer, peerName, inbox, state, attempts, at, reason } = one;
  return {
    ...{ id, activity, peer, inbox, state, attempts },
    verb: verb ?? null,
    object: object ?? null,
    title: title ?? null,
    peerName: peerName ?? null,
    at: new Date(at).toISOString(),
    reason: reason ?? null,
    says: sayDelivery(one),
  };
}
