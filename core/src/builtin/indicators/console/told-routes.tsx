import type { Context } from "hono";
import { Hono } from "hono";
import type { Event } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, readForm, textOf } from "../../../web/index.ts";
import type { IndicatorsCtx } from "../indicators-ctx.ts";
import { type Initiative, listInitiatives } from "../list-initiatives.ts";
import { readTold } from "./read-told.ts";
import { ToldPage } from "./told-page.tsx";

/** Figures do not travel between sites: what an initiative tells by mail of one of its meetings is entered here, with its source. */
export function toldRoutes(ctx: IndicatorsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => show(c));
  app.post("/", async (c) => {
    const values = await readForm(c);
    const { meetings, initiative, year } = await askedFor(c);
    const meeting = meetings.find(({ id }) => id === textOf(values, "event"));
    const read = readTold(values, c.var.t);
    if (meeting === undefined || !read.ok) {
      const missing = meeting === undefined ? [{ path: "event", message: c.var.t("problem.event") }] : [];
      return show(c, { values, problems: [...missing, ...(read.ok ? [] : read.problems)] });
    }
    await ctx.transaction((tx) => ctx.participation.put(tx, { event: meeting.id, figures: read.value }));
    const query = new URLSearchParams({ actor: initiative.actor, year: String(year), done: meeting.id });
    return c.redirect(c.var.view.url(`/console/indicators/told?${query}`), 303);
  });

  async function show(c: Context<ConsoleEnv>, state: FormState = emptyForm) {
    const { initiative, year, meetings } = await askedFor(c);
    return c.var.page({
      title: c.var.t("told.title"),
      ...(state.problems.length > 0 && { status: 422, mistakes: true }),
      body: (
        <ToldPage
          initiative={initiative}
          year={year}
          meetings={meetings}
          done={meetings.find(({ id }) => id === c.req.query("done"))}
          state={state}
        />
      ),
    });
  }

  /** Of whom, of which year, and their meetings of it that are over. */
  async function askedFor(
    c: Context<ConsoleEnv>,
  ): Promise<{ initiative: Initiative; year: number; meetings: Event[] }> {
    const { known } = await listInitiatives(ctx, c.var.lang);
    const initiative = known.find(({ actor, isOwn }) => actor === c.req.query("actor") && !isOwn);
    const year = Number(c.req.query("year"));
    if (initiative === undefined || !Number.isInteger(year)) throw new Refusal("not-found");
    const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
    const query = { owner: initiative.actor, from, to, topLevel: true, limit: 200 };
    const { items } = await ctx.events.list(query, c.var.viewer);
    const meetings = items.filter(({ start, end }) => start >= from && end <= ctx.clock.now());
    return { initiative, year, meetings };
  }
  return app;
}
