import type { Context } from "hono";
import { Hono } from "hono";
import { parseFigures } from "../../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, readForm } from "../../../web/index.ts";
import { figuresOf } from "../figures.ts";
import { lineOf } from "../read-place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { listHubs } from "../store/hub-store.ts";
import { listPlaces } from "../store/place-store.ts";
import { atForOrganiser } from "./may-organise.ts";
import { FiguresPage, figureFields } from "./pages/figures-page.tsx";

/** What is told of who took part: counted here, read by a person, then published on the event's page. */
export function figuresRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => show(ctx, c, emptyForm));
  app.post("/", async (c) => {
    const { event } = await atForOrganiser(ctx, c);
    if (ctx.clock.now() < event.end) throw new Refusal("conflict");
    const values = await readForm(c);
    const { byStakeholderGroup, byRegionalGroup } = await counted(ctx, event.id);
    const typed = figureFields
      .map((field) => [field, lineOf(values, field)] as const)
      .filter(([, value]) => value !== "");
    const wrong = typed.filter(([, value]) => !/^\d{1,7}$/.test(value));
    const problems = wrong.map(([path]) => ({ path, message: c.var.t("problem.count") }));
    if (problems.length > 0) return show(ctx, c, { values, problems });
    const parsed = parseFigures({
      unit: "people",
      reportedBy: pickLanguage(c.var.site.name, c.var.site.languages[0] ?? "en")?.text ?? "",
      ...Object.fromEntries(typed),
      ...(byStakeholderGroup && { byStakeholderGroup }),
      ...(byRegionalGroup && { byRegionalGroup }),
      ...(event.sample && { sample: true }),
    });
    if (!parsed.ok) return show(ctx, c, { values, problems: parsed.problems });
    await ctx.transaction((tx) => ctx.participation.put(tx, { event: event.id, figures: parsed.value }));
    return c.redirect(c.var.view.url(`/console/registration/${event.id}/figures?done=1`), 303);
  });
  return app;
}

async function counted(ctx: RegistrationCtx, event: string) {
  return figuresOf(await listPlaces(ctx.db, { event }), await listHubs(ctx.db, event));
}

async function show(ctx: RegistrationCtx, c: Context<ConsoleEnv>, state: FormState): Promise<Response> {
  const at = await atForOrganiser(ctx, c);
  const mistakes = state.problems.length > 0;
  return c.var.page({
    title: c.var.t("desk.tab.figures"),
    status: mistakes ? 422 : 200,
    mistakes,
    body: (
      <FiguresPage
        at={at}
        figures={await counted(ctx, at.event.id)}
        hubs={await listHubs(ctx.db, at.event.id)}
        state={state}
        done={c.req.query("done") === "1"}
      />
    ),
  });
}
