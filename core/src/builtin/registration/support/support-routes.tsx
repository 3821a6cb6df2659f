import type { Context } from "hono";
import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, readForm } from "../../../web/index.ts";
import { atForNeeds } from "../console/may-organise.ts";
import { needKinds, needStates } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { listRequests } from "../store/need-store.ts";
import { findPlace } from "../store/place-store.ts";
import { decideSupport } from "./decide-support.ts";
import { RequestPage } from "./pages/request-page.tsx";
import { SupportPage } from "./pages/support-page.tsx";
import { readDecision, toDecisionValues } from "./read-decision.ts";
import { balanceCsv, requestsCsv } from "./support-csv.ts";

/** Rows of one page. */
const pageSize = 50;

const one = "/:place{[0-9a-z]{26}}/:kind{[a-z]+}";

/** Support that was asked for: what became of each request, what it comes to, and whom it goes to. */
export function supportRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const at = await atForNeeds(ctx, c);
    const requests = await listRequests(ctx.db, at.event.id);
    const state = needStates.find((known) => known === c.req.query("state"));
    const page = Number(/^[1-9]\d{0,3}$/.exec(c.req.query("cursor") ?? "")?.[0] ?? 0);
    const fits = requests.filter(({ need }) => state === undefined || need.state === state);
    const shown = fits.slice(page * pageSize, (page + 1) * pageSize);
    const next = fits.length > (page + 1) * pageSize ? String(page + 1) : undefined;
    const done = c.req.query("done") === "1";
    const body = <SupportPage at={at} requests={requests} shown={shown} next={next} done={done} />;
    return c.var.page({ title: c.var.t("desk.tab.support"), body });
  });
  for (const [name, csv] of [
    ["list", requestsCsv],
    ["balance", balanceCsv],
  ] as const) {
    app.get(`/${name}.csv`, async (c) => {
      const { event } = await atForNeeds(ctx, c);
      return c.body(await csv(await listRequests(ctx.db, event.id)), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="support-${name}.csv"`,
        "cache-control": "private, no-store",
      });
    });
  }
  app.get(one, (c) => show(ctx, c, emptyForm));
  app.post(one, async (c) => {
    const { at, place, need } = await found(ctx, c);
    const values = await readForm(c);
    const read = readDecision(values, c.var.t);
    if (!read.ok) return show(ctx, c, { values, problems: read.problems });
    await decideSupport(ctx, at, { place: place.id, kind: need.kind, decision: read.value });
    return c.redirect(c.var.view.url(`/console/registration/${at.event.id}/support?done=1`), 303);
  });
  return app;
}

async function found(ctx: RegistrationCtx, c: Context<ConsoleEnv>) {
  const at = await atForNeeds(ctx, c);
  const place = await findPlace(ctx.db, c.req.param("place") ?? "");
  const kind = needKinds.find((known) => known === c.req.param("kind"));
  const need = place?.event === at.event.id ? place.needs.find((asked) => asked.kind === kind) : undefined;
  if (place === undefined || need === undefined) throw new Refusal("not-found");
  return { at, place, need };
}

async function show(ctx: RegistrationCtx, c: Context<ConsoleEnv>, state: FormState): Promise<Response> {
  const { at, place, need } = await found(ctx, c);
  const values = { ...toDecisionValues(need, at.form.budget), ...state.values };
  const mistakes = state.problems.length > 0;
  return c.var.page({
    title: c.var.t("support.request", { kind: c.var.t(`need.${need.kind}`) }),
    status: mistakes ? 422 : 200,
    mistakes,
    body: <RequestPage at={at} place={place} need={need} state={{ ...state, values }} />,
  });
}
