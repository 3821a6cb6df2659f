import { Hono } from "hono";
import type { Ctx, Feed } from "../plugin/index.ts";
import type { Api, PageEnv, Web } from "../web/index.ts";
import type { Running } from "./contributions.ts";

interface Mount extends Running {
  web: Web;
  api: Api;
  /** Told what went wrong after mounting. */
  failed(error: unknown): void;
}

/** Puts a plugin's pages after the language, its feeds beside them and its API under `/api/v1`. */
export function mountPlugin({ plugin, ctx, web, api, failed }: Mount) {
  const { routes, feeds } = plugin;
  if (feeds !== undefined && feeds.length > 0) web.mount("/", feedRoutes(feeds, ctx), plugin.id);
  if (routes?.public !== undefined) web.mount(routes.at, routes.public(ctx), plugin.id);
  if (routes?.console !== undefined) web.mountConsole(routes.at, routes.console(ctx), plugin.id);
  if (routes?.root !== undefined) web.app.route("/", routes.root(ctx));
  if (routes?.api !== undefined) {
    const { at, api: load } = routes;
    api.mount(at, async () => {
      try {
        return await load(ctx);
      } catch (error) {
        failed(error);
        return new Hono();
      }
    });
  }
}

function feedRoutes(feeds: readonly Feed<Ctx>[], ctx: Ctx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  for (const feed of feeds) {
    app.get(feed.at, async (c) => {
      const { lang, t, viewer } = c.var;
      const body = await feed.render(ctx, { lang, t, viewer, query: new URL(c.req.url).searchParams });
      return c.body(body, 200, {
        "content-type": `${feed.type}; charset=utf-8`,
        "cache-control": viewer.kind === "public" ? "public, max-age=300" : "private, no-cache",
        "access-control-allow-origin": "*",
      });
    });
  }
  return app;
}
