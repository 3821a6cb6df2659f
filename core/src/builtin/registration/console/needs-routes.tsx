import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, readForm } from "../../../web/index.ts";
import { needKinds, needStates } from "../place.ts";
import { lineOf } from "../read-place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { decideNeed } from "../store/need-store.ts";
import { listPlaces } from "../store/place-store.ts";
import { atForNeeds } from "./may-organise.ts";
import { NeedsPage } from "./pages/needs-page.tsx";

/** What people need to take part, apart from every other list, and what was decided on the support that they asked for. */
export function needsRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const at = await atForNeeds(ctx, c);
    const states = ["confirmed", "waiting", "offered", "held"] as const;
    const places = (await listPlaces(ctx.db, { event: at.event.id, states })).filter(
      ({ accommodation, interpretation, captions, needs, supportNote }) =>
        accommodation || interpretation || captions || needs.length > 0 || supportNote,
    );
    return c.var.page({ title: c.var.t("desk.tab.needs"), body: <NeedsPage at={at} places={places} /> });
  });
  app.post("/", async (c) => {
    const { event } = await atForNeeds(ctx, c);
    const values = await readForm(c);
    const kind = needKinds.find((one) => one === lineOf(values, "kind"));
    const state = needStates.find((one) => one === lineOf(values, "state"));
    if (kind === undefined || state === undefined) throw new Refusal("bad-request");
    const place = lineOf(values, "place");
    await ctx.transaction((tx) => decideNeed(tx, { event: event.id, place, kind, state }));
    return c.redirect(c.var.view.url(`/console/registration/${event.id}/needs#p-${place}`), 303);
  });
  return app;
}
