import { type Context, Hono } from "hono";
import { isRefused, type Refused } from "../gate/index.ts";
import type { NodeContext } from "../node-context.ts";
import { createAdmissions } from "./admissions.ts";
import { incomingOf, toGateRequest } from "./gate-request.ts";

const noBody: AsyncIterable<Uint8Array> = { async *[Symbol.asyncIterator]() {} };

/** The shared inbox and those of our actors, which are all the same door: 202 only after the activity was committed. */
export function inboxRoutes(node: NodeContext, received: () => void): Hono {
  const app = new Hono();
  const admit = createAdmissions(node);
  const receive = async (c: Context) => {
    const body = incomingOf(c) ?? c.req.raw.body ?? noBody;
    const admitted = await node.gate.admit({ ...toGateRequest(c, node.origin, node.addressOf), body });
    if (isRefused(admitted)) return refuse(c, admitted);
    const { activity, raw, signer } = admitted;
    await admit({ id: activity.id, signer, body: raw.toString("utf8") });
    node.gate.stored(admitted);
    received();
    return c.body(null, 202);
  };
  app.post("/ap/inbox", receive);
  app.post("/ap/actors/:name/inbox", async (c) => {
    const actor = `${node.origin}/ap/actors/${c.req.param("name")}`;
    return Object.values(node.actors).includes(actor) ? receive(c) : c.body(null, 404);
  });
  return app;
}

function refuse(c: Context, { status, sentence, retryAfter }: Refused): Response {
  if (retryAfter !== undefined) c.header("retry-after", String(Math.ceil(retryAfter)));
  if (status === 202) return c.body(null, 202);
  return c.json({ error: sentence }, status);
}
