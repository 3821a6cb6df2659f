import { Hono } from "hono";
import { type ConsoleEnv, readForm, textOf } from "../../../web/index.ts";
import { countPlaces } from "../count-places.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { tellChange } from "../tell-change.ts";
import { atForOrganiser } from "./may-organise.ts";
import { TellChangePage } from "./pages/tell-change-page.tsx";

/** The event moved since people were told: whether they get a mail is the organiser's word. */
export function changeRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const at = await atForOrganiser(ctx, c);
    const { confirmed, waiting } = await countPlaces(ctx.db, at.event.id);
    const title = c.var.t("desk.moved.title");
    return c.var.page({ title, body: <TellChangePage at={at} count={confirmed + waiting} /> });
  });
  app.post("/", async (c) => {
    const at = await atForOrganiser(ctx, c);
    const tell = textOf(await readForm(c), "what") === "tell";
    await tellChange(ctx, at, tell);
    return c.redirect(c.var.view.url(`/console/registration/${at.event.id}?done=${tell ? "told" : "known"}`), 303);
  });
  return app;
}
