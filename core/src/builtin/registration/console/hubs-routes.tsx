import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, readForm } from "../../../web/index.ts";
import { decideHub } from "../hub-verbs.ts";
import { lineOf } from "../read-place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { listHubs } from "../store/hub-store.ts";
import { atForOrganiser } from "./may-organise.ts";
import { HubsPage } from "./pages/hubs-page.tsx";

/** Who wants to host a remote hub, and what was decided; afterwards what the hubs report. */
export function hubsRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const at = await atForOrganiser(ctx, c);
    const hubs = await listHubs(ctx.db, at.event.id);
    return c.var.page({ title: c.var.t("desk.tab.hubs"), body: <HubsPage at={at} hubs={hubs} /> });
  });
  app.post("/", async (c) => {
    const at = await atForOrganiser(ctx, c);
    const values = await readForm(c);
    const state = (["accepted", "declined"] as const).find((one) => one === lineOf(values, "state"));
    if (state === undefined) throw new Refusal("bad-request");
    await decideHub(ctx, at, { id: lineOf(values, "hub"), state });
    return c.redirect(c.var.view.url(`/console/registration/${at.event.id}/hubs`), 303);
  });
  return app;
}
