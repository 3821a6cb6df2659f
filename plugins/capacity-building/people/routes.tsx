import { Refusal } from "@nri-commons/core/kit";
import { Content, type PageEnv, PageHeader, secretPage } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Mine } from "../of-person.ts";
import { roomsOfPerson } from "../rooms-of-person.ts";
import { askForm } from "./ask-form.tsx";
import { addOwnData } from "./own-data.tsx";
import { ownDone } from "./own-done.ts";
import { MinePage } from "./pages/mine-page.tsx";
import { findBySecret } from "./person-store.ts";

/** A person's own page behind a mailed link, with a piece of every room. Looking changes nothing: mail programs open links by themselves. */
export function peopleRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const ask = askForm(ctx);
  app.get("/me", ask.page);
  app.post("/me", ask.send);
  for (const what of ["sent", "left"] as const) {
    app.get(`/me/${what}`, (c) => {
      const title = c.var.t(`own.${what}`);
      const body = (
        <>
          <PageHeader title={title} />
          <Content>
            <p>{c.var.t(`own.${what}.text`)}</p>
          </Content>
        </>
      );
      return c.var.page({ title, noIndex: true, body });
    });
  }
  app.route("/me/:secret{[\\w-]{32}}", ownRoutes(ctx));
  return app;
}

function ownRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const own = new Hono<PageEnv>();
  own.use(async (c, next) => {
    await next();
    if (c.res.headers.get("cache-control") !== "private, no-store") secretPage(c.res);
  });
  const mine = (c: Context<PageEnv>) => mineOf(ctx, c);
  own.get("/", async (c) => {
    const { person, path } = await mine(c);
    const pieces = [];
    for (const { section } of Object.values(roomsOfPerson)) pieces.push(await section?.(ctx, { person, path }, c));
    const done = ownDone.find((one) => one === c.req.query("done"));
    const body = <MinePage person={person} path={path} pieces={pieces} done={done} />;
    return c.var.page({ title: c.var.t("own.title"), noIndex: true, body });
  });
  addOwnData(ctx, own, mine);
  for (const { routes } of Object.values(roomsOfPerson)) if (routes) own.route("/", routes(ctx, mine));
  return own;
}

async function mineOf(ctx: CapacityCtx, c: Context<PageEnv>): Promise<Mine> {
  const secret = c.req.param("secret") ?? "";
  const person = await findBySecret(ctx.db, secret);
  if (person === undefined) throw new Refusal("not-found");
  return { person, path: `/capacity/me/${secret}` };
}
