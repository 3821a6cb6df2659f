import type { Context } from "hono";
import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, readForm, textOf } from "../../../web/index.ts";
import type { UpkeepCtx } from "../upkeep-ctx.ts";
import { LookPage } from "./look-page.tsx";
import { MovingPage } from "./moving-page.tsx";

export function movingRoutes(ctx: UpkeepCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  const show = async (c: Context<ConsoleEnv>, form?: FormState) =>
    c.var.page({
      title: c.var.t("moving.title"),
      ...(form && { status: 422, mistakes: true }),
      body: <MovingPage moves={await ctx.operation.moves()} form={form ?? emptyForm} />,
    });

  app.get("/", (c) => show(c));

  app.post("/look", async (c) => {
    const values = await readForm(c);
    try {
      const look = await ctx.transaction((tx) => ctx.operation.beginLook(tx, textOf(values, "address")));
      return c.redirect(c.var.view.url(`/console/moving/looks/${look}`), 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "invalid") throw error;
      return show(c, { values, problems: [{ path: "address", message: c.var.t("moving.address.wrong") }] });
    }
  });

  app.get("/looks/:id", async (c) => {
    const look = await ctx.operation.look(c.req.param("id"));
    if (look === undefined) throw new Refusal("not-found");
    return c.var.page({
      title: c.var.t("moving.look.title"),
      body: <LookPage look={look} />,
    });
  });
  return app;
}
