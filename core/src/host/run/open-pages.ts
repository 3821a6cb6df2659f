import { Hono } from "hono";
import type { Ctx, Feed, Pages, Plugin, Routes } from "../../plugin/index.ts";
import type { ConsoleEnv, PageEnv } from "../../web/index.ts";

/** A plugin's pages, made once: mounted anew whenever the site's pages are put together. */
export interface OpenPages {
  feeds?: Hono<PageEnv>;
  public?: NowOrLater<PageEnv>;
  console?: NowOrLater<ConsoleEnv>;
  root?: Hono;
}

export function openPages({ routes: declared, feeds = [] }: Plugin, ctx: Ctx): OpenPages {
  const routes = declared as Routes<Ctx> | undefined;
  return {
    ...(feeds.length > 0 && { feeds: feedRoutes(feeds, ctx) }),
    ...(routes?.public && { public: open(routes.public, ctx) }),
    ...(routes?.console && { console: open(routes.console, ctx) }),
    ...(routes?.root && { root: routes.root(ctx) }),
  };
}

type NowOrLater<Env extends PageEnv> = Hono<Env> | (() => Promise<Hono<Env>>);

function open<Env extends PageEnv>(pages: Pages<Ctx, Env>, ctx: Ctx): NowOrLater<Env> {
  if (typeof pages === "function") return pages(ctx);
  let made: Promise<Hono<Env>> | undefined;
  return () => {
    made ??= pages.later(ctx);
    return made;
  };
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
