import type { IncomingMessage } from "node:http";
import { Hono } from "hono";
import { wantsPage } from "../documents/respond.ts";
import { federationRoutes } from "../federation-routes.ts";
import { createInboxDoor, type InboxDoor } from "../inbox/inbox-door.ts";
import { createReceivePost } from "../inbox/receive-post.ts";
import type { NodeContext } from "../node-context.ts";

/** What answers at an address that the node had before. */
export interface FormerDoor {
  /** `https://host` */
  readonly origin: string;
  readonly host: string;
  readonly inbox: InboxDoor;
  readonly fetch: (request: Request, bindings?: object) => Response | Promise<Response>;
}

/**
 * Documents and inboxes go on under their old names; everything that people read is at the new address, by the same path.
 */
export function createFormerDoor(former: NodeContext, received: () => void): FormerDoor {
  const target = former.facts.movedTo ?? former.origin;
  const receivePost = createReceivePost(former, received);
  const app = new Hono();
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const isDocument = /^\/(ap|\.well-known|nodeinfo)\//.test(pathname);
    if (isDocument && !wantsPage(c.req.header("accept"))) return next();
    // Who moved may move back: nobody keeps this for ever.
    c.header("cache-control", "public, max-age=300");
    return c.redirect(`${target}${pathname}${search}`, c.req.method === "GET" || c.req.method === "HEAD" ? 301 : 303);
  });
  app.route("/", federationRoutes(former, receivePost));
  return {
    origin: former.origin,
    host: new URL(former.origin).host,
    inbox: createInboxDoor(former, receivePost),
    fetch: (request, bindings) => app.fetch(request, bindings),
  };
}

/** Compared with names that are known, never used to build an address. */
export function hostOfRequest({ headers }: IncomingMessage): string {
  return (headers.host ?? "").toLowerCase();
}
