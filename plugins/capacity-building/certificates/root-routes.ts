import { later } from "@nri-commons/core/plugin";
import { negotiateLanguage } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { statusPath } from "./status-path.ts";

const { serveBadge, serveList } = later(() => import("./serve-roots.ts"));

/** Addresses that stand in badges, and so have no language: they lead people to a page, and programs to what they ask for. */
export function certificateRoots(ctx: CapacityCtx): Hono {
  const app = new Hono();
  app.get("/capacity/certificates", (c) => toPage(ctx, c, "/capacity/certificates"));
  app.get(`${statusPath}/:id{[0-9a-z]{26}}`, (c) => serveList(ctx, c, c.req.param("id")));
  app.get("/capacity/certificates/for/:activity{[0-9a-z]{26}}", (c) =>
    toPage(ctx, c, `/capacity/${c.req.param("activity")}`),
  );
  app.get("/capacity/certificates/:id{[\\w-]{32}}", (c) => {
    const id = c.req.param("id");
    if (!wantsToken(c.req.header("accept"))) return toPage(ctx, c, `/capacity/certificates/${id}`);
    return serveBadge(ctx, c, id);
  });
  return app;
}

function toPage({ site }: CapacityCtx, c: Context, path: string): Response {
  c.header("vary", "accept, accept-language");
  c.header("x-robots-tag", "noindex");
  return c.redirect(`/${negotiateLanguage(c.req.header("accept-language"), site.languages)}${path}`);
}

/** Named, and not only by asterisks: browsers and the simplest programs get the page. */
function wantsToken(accept = ""): boolean {
  return (
    /\b(text\/plain|application\/(vc\+jwt|jwt|jose|vc\+ld\+json\+jwt))\b/.test(accept) && !/text\/html/.test(accept)
  );
}
