import { Refusal } from "@nri-commons/core/kit";
import { negotiateLanguage } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { isFilePublic } from "./certificate.ts";
import { findCertificate } from "./certificate-store.ts";
import { readList, statusPath } from "./status-places.ts";

const open = { "access-control-allow-origin": "*", "x-robots-tag": "noindex" };

/** Addresses that stand in badges, and so have no language: they lead people to a page, and programs to what they ask for. */
export function certificateRoots(ctx: CapacityCtx): Hono {
  const app = new Hono();
  app.get("/capacity/certificates", (c) => toPage(ctx, c, "/capacity/certificates"));
  app.get(`${statusPath}/:id{[0-9a-z]{26}}`, async (c) => {
    const token = await readList(ctx, c.req.param("id"));
    if (token === undefined) throw new Refusal("not-found");
    const headers = { ...open, "content-type": "application/vc+jwt", "cache-control": "public, max-age=300" };
    return c.body(token, 200, headers);
  });
  app.get("/capacity/certificates/for/:activity{[0-9a-z]{26}}", (c) =>
    toPage(ctx, c, `/capacity/${c.req.param("activity")}`),
  );
  app.get("/capacity/certificates/:id{[\\w-]{32}}", async (c) => {
    const id = c.req.param("id");
    if (!wantsToken(c.req.header("accept"))) return toPage(ctx, c, `/capacity/certificates/${id}`);
    const certificate = await findCertificate(ctx.db, id);
    if (certificate?.sealed === undefined || !isFilePublic(certificate)) throw new Refusal("not-found");
    // OB 3.0, "Web Resource".
    const headers = {
      ...open,
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      vary: "accept",
    };
    return c.body(certificate.sealed.token, 200, headers);
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
