import { Hono } from "hono";
import type { ConsoleEnv } from "../../../web/index.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { listPlaces } from "../store/place-store.ts";
import { atForNeeds } from "./may-organise.ts";
import { NeedsPage } from "./pages/needs-page.tsx";

/** What people need to take part, apart from every other list. */
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
  return app;
}
