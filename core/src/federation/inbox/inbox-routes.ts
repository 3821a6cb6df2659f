import { type Context, Hono } from "hono";
import type { NodeContext } from "../node-context.ts";
import { incomingOf, toGateRequest } from "./gate-request.ts";
import type { ReceivePost } from "./receive-post.ts";

const noBody: AsyncIterable<Uint8Array> = { async *[Symbol.asyncIterator]() {} };

/** The shared inbox and those of our actors, which are all the same door. */
export function inboxRoutes(node: NodeContext, receivePost: ReceivePost): Hono {
  const app = new Hono();
  const receive = async (c: Context) => {
    const body = incomingOf(c) ?? c.req.raw.body ?? noBody;
    const request = toGateRequest(c, node.origin, node.addressOf);
    const { status, sentence, retryAfter } = await receivePost({ ...request, body });
    const headers = retryAfter === undefined ? {} : { "retry-after": String(Math.ceil(retryAfter)) };
    return sentence === undefined
      ? new Response(null, { status, headers })
      : Response.json({ error: sentence }, { status, headers });
  };
  app.post("/ap/inbox", receive);
  app.post("/ap/actors/:name/inbox", async (c) => {
    const actor = `${node.origin}/ap/actors/${c.req.param("name")}`;
    return Object.values(node.actors).includes(actor) ? receive(c) : c.body(null, 404);
  });
  return app;
}
