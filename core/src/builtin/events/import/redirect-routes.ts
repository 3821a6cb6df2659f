import { Hono } from "hono";
import { publicViewer } from "../../../content/types/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { newUrl, tidyPath } from "./redirects.ts";

/** Old addresses that arrive here, because the old site's name leads here now, go on to the new page; where a page of ours stands, it stays. */
export function redirectRoutes(ctx: EventsCtx): Hono {
  const app = new Hono();
  app.use("*", async (c, next) => {
    await next();
    const isPage = c.req.method === "GET" || c.req.method === "HEAD";
    if (c.res.status !== 404 || !isPage || /^\/(ap|api|assets|\.well-known)(\/|$)/.test(c.req.path)) return;
    const to = await findNewUrl(ctx, new URL(c.req.url));
    if (to !== undefined) c.res = c.redirect(to, 301);
  });
  return app;
}

async function findNewUrl(ctx: EventsCtx, { pathname, search }: URL): Promise<string | undefined> {
  const path = tidyPath(pathname);
  if (path === "" || path.length > 1000) return undefined;
  const found = await ctx.db
    .selectFrom("events_redirect")
    .selectAll()
    .where("path", "in", [path + search, path])
    .execute();
  const [redirect] = found.toSorted((one, other) => other.path.length - one.path.length);
  if (redirect === undefined) return undefined;
  const thing =
    redirect.kind === "output"
      ? await ctx.outputs.find(redirect.target, publicViewer)
      : await ctx.events.find(redirect.target, publicViewer);
  return thing && newUrl(ctx, redirect);
}
