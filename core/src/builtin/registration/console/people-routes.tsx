import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import type { ConsoleEnv } from "../../../web/index.ts";
import { removeFromList } from "../attendance.ts";
import { countPlaces } from "../count-places.ts";
import { phaseOf } from "../form.ts";
import { placeStates } from "../place.ts";
import { placesCsv } from "../places-csv.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { findPlace, pagePlaces, placeOrders, seatsTaken } from "../store/place-store.ts";
import { roundsOf } from "../store/round-store.ts";
import { atForOrganiser } from "./may-organise.ts";
import { PeoplePage } from "./pages/people-page.tsx";
import { RemovePage } from "./pages/remove-page.tsx";

const doings = ["opened", "changed", "closed", "removed", "sent", "told", "known"] as const;

/** Rows of one page. */
const pageSize = 50;

/** Who registered to an event: the list with its counts, as a table for spreadsheets, and how one takes somebody off it. */
export function peopleRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const at = await atForOrganiser(ctx, c);
    const state = placeStates.find((one) => one === c.req.query("state"));
    const sort = placeOrders.find((one) => one === c.req.query("sort")) ?? "name";
    const page = Number(/^[1-9]\d{0,3}$/.exec(c.req.query("cursor") ?? "")?.[0] ?? 0);
    const q = (c.req.query("q") ?? "").slice(0, 100);
    const asked = { event: at.event.id, state, q, order: sort, page, size: pageSize };
    const { places, more } = await pagePlaces(ctx.db, asked);
    const now = ctx.clock.now();
    const taken = await seatsTaken(ctx.db, at.event, now);
    return c.var.page({
      title: c.var.t("desk.tab.people"),
      body: (
        <PeoplePage
          at={at}
          places={places}
          sort={sort}
          next={more ? String(page + 1) : undefined}
          narrowed={state !== undefined || q !== ""}
          counts={at.form.kept ?? (await countPlaces(ctx.db, at.event.id))}
          phase={phaseOf(at.form, { event: at.event, taken, now })}
          taken={taken}
          rounds={await roundsOf(ctx.db, at.event.id)}
          done={doings.find((one) => one === c.req.query("done"))}
        />
      ),
    });
  });
  app.get("/list.csv", async (c) => {
    const { event } = await atForOrganiser(ctx, c);
    return c.body(await placesCsv(ctx.db, event.id), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="registration.csv"',
      "cache-control": "private, no-store",
    });
  });
  const one = "/people/:place{[0-9a-z]{26}}/remove";
  app.get(one, async (c) => {
    const at = await atForOrganiser(ctx, c);
    const place = await findPlace(ctx.db, c.req.param("place"));
    if (place === undefined || place.event !== at.event.id) throw new Refusal("not-found");
    return c.var.page({ title: c.var.t("desk.remove.title"), body: <RemovePage at={at} place={place} /> });
  });
  app.post(one, async (c) => {
    const at = await atForOrganiser(ctx, c);
    await removeFromList(ctx, at, c.req.param("place"));
    return c.redirect(c.var.view.url(`/console/registration/${at.event.id}?done=removed`), 303);
  });
  return app;
}
