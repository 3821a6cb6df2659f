import type { Context } from "hono";
import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, readForm } from "../../../web/index.ts";
import { findOwnEvent } from "../at-event.ts";
import { standardSettings } from "../form.ts";
import { openRegistration } from "../open-registration.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { findForm } from "../store/form-store.ts";
import { SettingsPage } from "./pages/settings-page.tsx";
import { readSettings, toSettingsValues } from "./read-settings.ts";

/** Opens registration to an event, or changes what was set. */
export function settingsRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => show(ctx, c, emptyForm));
  app.post("/", async (c) => {
    const values = await readForm(c);
    const { event, known } = await subject(ctx, c);
    const people = await ctx.people.list();
    const read = readSettings(
      values,
      { zone: event.zone, people, known: known ?? standardSettings, lang: c.var.lang },
      c.var.t,
    );
    if (!read.ok) return show(ctx, c, { values, problems: read.problems });
    await openRegistration(ctx, { event: event.id, settings: read.value });
    return c.redirect(c.var.view.url(`/console/registration/${event.id}?done=${known ? "changed" : "opened"}`), 303);
  });
  return app;
}

async function subject(ctx: RegistrationCtx, c: Context<ConsoleEnv>) {
  const id = c.req.param("event") ?? "";
  const event = await findOwnEvent(ctx, id);
  if (event === undefined || event.visibility !== "published") throw new Refusal("not-found");
  return { event, known: await findForm(ctx.db, id) };
}

async function show(ctx: RegistrationCtx, c: Context<ConsoleEnv>, state: FormState): Promise<Response> {
  const { event, known } = await subject(ctx, c);
  const people = (await ctx.people.list()).filter(({ disabled }) => disabled === undefined);
  const values = { ...toSettingsValues(known ?? standardSettings, event.zone, c.var.lang), ...state.values };
  const mistakes = state.problems.length > 0;
  return c.var.page({
    title: c.var.t(known ? "desk.settings" : "desk.open"),
    status: mistakes ? 422 : 200,
    mistakes,
    body: <SettingsPage event={event} isOpen={known !== undefined} people={people} state={{ ...state, values }} />,
  });
}
