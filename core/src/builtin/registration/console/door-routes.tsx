import type { Context } from "hono";
import { Hono } from "hono";
import { type ConsoleEnv, emptyForm, type FormState, readForm } from "../../../web/index.ts";
import { addWalkIn, checkIn, findAtDoor } from "../attendance.ts";
import { countPlaces } from "../count-places.ts";
import { modes } from "../place.ts";
import { emailOf, lineOf } from "../read-place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { findPlace } from "../store/place-store.ts";
import { atForOrganiser } from "./may-organise.ts";
import { DoorPage } from "./pages/door-page.tsx";

/** At the door: who is it, they are here, next. By name, by code; also somebody who had not registered. */
export function doorRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => show(ctx, c, emptyForm));
  app.post("/", async (c) => {
    const { event } = await atForOrganiser(ctx, c);
    const values = await readForm(c);
    const mode = modes.find((one) => one === lineOf(values, "mode"));
    const place = lineOf(values, "place");
    await checkIn(ctx, { event: event.id, place, mode });
    return c.redirect(c.var.view.url(`/console/registration/${event.id}/door?last=${place}`), 303);
  });
  app.post("/walk-in", async (c) => {
    const at = await atForOrganiser(ctx, c);
    const values = await readForm(c);
    const [name, address] = [lineOf(values, "name").slice(0, 100), lineOf(values, "email")];
    const email = address === "" ? undefined : emailOf(address);
    const problems = [
      ...(name === "" ? [{ path: "name", message: c.var.t("problem.name") }] : []),
      ...(address !== "" && email === undefined ? [{ path: "email", message: c.var.t("problem.email") }] : []),
    ];
    if (problems.length > 0) return show(ctx, c, { values, problems });
    const mode = modes.find((one) => one === lineOf(values, "mode")) ?? "onsite";
    const key = `walk-in ${at.event.id} ${c.var.sendKey ?? ""}`;
    const id = await addWalkIn(ctx, at, { walkIn: { name, mode, email }, here: true, lang: c.var.lang, key });
    return c.redirect(c.var.view.url(`/console/registration/${at.event.id}/door?last=${id}`), 303);
  });
  return app;
}

async function show(ctx: RegistrationCtx, c: Context<ConsoleEnv>, state: FormState): Promise<Response> {
  const at = await atForOrganiser(ctx, c);
  const asked = c.req.query("q")?.trim() ?? "";
  const last = c.req.query("last");
  const place = last === undefined ? undefined : await findPlace(ctx.db, last);
  const mistakes = state.problems.length > 0;
  return c.var.page({
    title: c.var.t("desk.tab.door"),
    status: mistakes ? 422 : 200,
    mistakes,
    body: (
      <DoorPage
        at={at}
        asked={asked}
        found={(await findAtDoor(ctx.db, at.event.id, asked)).slice(0, 30)}
        last={place?.event === at.event.id ? place : undefined}
        counts={await countPlaces(ctx.db, at.event.id)}
        state={state}
      />
    ),
  });
}
