import type { Context } from "hono";
import { Hono } from "hono";
import { type Event, hasScope } from "../../../../content/types/index.ts";
import { Refusal } from "../../../../kit/index.ts";
import { type ConsoleEnv, type FormState, readForm, textOf } from "../../../../web/index.ts";
import type { EventsCtx } from "../../events-ctx.ts";
import { fairnessOf } from "../../fairness.ts";
import { allSessions, countOf } from "./all-sessions.ts";
import { moved, publishAll, removeSession, renameInAll } from "./change-sessions.ts";
import { findClashes } from "./find-clashes.ts";
import { MovePage } from "./move-page.tsx";
import { ProgrammePage } from "./programme-page.tsx";
import { clockAt, sessionValues, toSession } from "./session-input.ts";
import { SessionPage } from "./session-page.tsx";

const session = "/:session{[0-9a-z]{26}}";

/** The programme of one event, mounted below it: sessions, rooms, tracks, clashes, fairness. */
export function programmeConsole(ctx: EventsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/", async (c) => {
    const event = await getEvent(ctx, c);
    const sessions = await allSessions(ctx, event, c.var.viewer);
    return c.var.page({
      title: c.var.t("programme.title"),
      body: (
        <ProgrammePage
          event={event}
          sessions={sessions}
          clashes={findClashes(event, sessions)}
          fairness={fairnessOf(sessions)}
          rooms={countOf(sessions, "room")}
          tracks={countOf(sessions, "track")}
          done={c.req.query("done")}
          canPublish={hasScope(c.var.viewer, "events:write")}
        />
      ),
    });
  });

  app.get("/new", async (c) => {
    const event = await getEvent(ctx, c);
    return showForm(ctx, c, {
      event,
      known: undefined,
      state: { values: await startValues(ctx, c, event), problems: [] },
    });
  });
  app.post("/new", async (c) => save(ctx, c, undefined));
  app.post("/publish", async (c) => {
    const event = await getEvent(ctx, c);
    await publishAll(ctx, event, await allSessions(ctx, event, c.var.viewer));
    return back(c, event, "published");
  });
  app.post("/rename", async (c) => {
    const event = await getEvent(ctx, c);
    const values = await readForm(c);
    const field = textOf(values, "field") === "track" ? "track" : "room";
    const [from, to] = [textOf(values, "from"), textOf(values, "to").slice(0, 300)];
    const sessions = await allSessions(ctx, event, c.var.viewer);
    if (from !== to) await ctx.transaction((tx) => renameInAll(ctx, tx, { sessions, field, from, to }));
    return back(c, event, "renamed");
  });

  app.get(session, async (c) => {
    const event = await getEvent(ctx, c);
    const known = await getSession(ctx, c, event);
    return showForm(ctx, c, { event, known, state: { values: sessionValues(known, event), problems: [] } });
  });
  app.post(session, async (c) => save(ctx, c, await getSession(ctx, c, await getEvent(ctx, c))));

  app.get(`${session}/:what{move|remove}`, async (c) => {
    const event = await getEvent(ctx, c);
    const known = await getSession(ctx, c, event);
    return showMove(c, { event, known, state: { values: sessionValues(known, event), problems: [] } });
  });
  app.post(`${session}/move`, async (c) => {
    const event = await getEvent(ctx, c);
    const known = await getSession(ctx, c, event);
    const values = await readForm(c);
    const to = {
      day: textOf(values, "day"),
      time: textOf(values, "startTime"),
      room: textOf(values, "room"),
      zone: event.zone,
    };
    const next = moved(known, to);
    if (next === undefined) {
      const problems = [{ path: "startTime", message: c.var.t("session.problem.startTime") }];
      return showMove(c, { event, known, state: { values, problems }, what: "move" });
    }
    await ctx.transaction((tx) => ctx.events.revise(tx, { id: known.id, event: next }));
    return back(c, event, "saved");
  });
  app.post(`${session}/remove`, async (c) => {
    const event = await getEvent(ctx, c);
    await removeSession(ctx, await getSession(ctx, c, event));
    return back(c, event, "removed");
  });
  return app;
}

interface Shown {
  event: Event;
  known: Event | undefined;
  state: FormState;
}

async function showForm(ctx: EventsCtx, c: Context<ConsoleEnv>, { event, known, state }: Shown) {
  const sessions = await allSessions(ctx, event, c.var.viewer);
  const names = (field: "room" | "track") => countOf(sessions, field).map(([name]) => name);
  const wrong = state.problems.length > 0;
  return c.var.page({
    title: c.var.t(known ? "session.edit" : "session.new"),
    body: (
      <SessionPage
        event={event}
        sessions={sessions}
        session={known}
        state={state}
        rooms={names("room")}
        tracks={names("track")}
      />
    ),
    ...(wrong && { status: 422, mistakes: true }),
  });
}

function showMove(c: Context<ConsoleEnv>, { event, known, state, what }: Shown & { known: Event; what?: "move" }) {
  const shown = what ?? (c.req.param("what") === "remove" ? "remove" : "move");
  return c.var.page({
    title: c.var.t(`session.${shown}.title`),
    body: <MovePage event={event} session={known} what={shown} state={state} />,
    ...(state.problems.length > 0 && { status: 422, mistakes: true }),
  });
}

async function save(ctx: EventsCtx, c: Context<ConsoleEnv>, known: Event | undefined) {
  const event = await getEvent(ctx, c);
  const values = await readForm(c);
  const read = toSession(values, { event, known, t: c.var.t });
  if (!read.ok) return showForm(ctx, c, { event, known, state: { values, problems: read.problems } });
  try {
    await ctx.transaction(async (tx): Promise<unknown> => {
      if (!known) return ctx.events.add(tx, { event: read.value, key: `session:${c.var.sendKey}` });
      const updated = Number(textOf(values, "updated")) || undefined;
      return ctx.events.revise(tx, { id: known.id, event: read.value, updated });
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "conflict") throw error;
    return showForm(ctx, c, {
      event,
      known,
      state: { values, problems: [{ path: "", message: c.var.t("console.conflict") }] },
    });
  }
  return back(c, event, "saved");
}

/** An empty form on the first day, a copy of a session without its time, or its repeat for another part of the world. */
async function startValues(ctx: EventsCtx, c: Context<ConsoleEnv>, event: Event): Promise<FormState["values"]> {
  const from = c.req.query("repeat") ?? c.req.query("copy");
  if (from === undefined) return { startTime: clockAt(event.start, event.zone), languages: event.languages ?? [] };
  const known = await ctx.events.get(from, c.var.viewer);
  const { updated, startTime, endTime, ...values } = sessionValues(known, event);
  const people = Object.fromEntries(Object.entries(values).filter(([name]) => !/^p\.\d+\.was$/.test(name)));
  const repeats = c.req.query("repeat") !== undefined;
  return repeats ? { ...people, repeatOf: known.repeatOf ?? known.id } : people;
}

async function getEvent(ctx: EventsCtx, c: Context<ConsoleEnv>): Promise<Event> {
  const event = await ctx.events.get(c.req.param("id") ?? "", c.var.viewer);
  if (event.source.kind === "remote" || event.superEvent !== undefined) throw new Refusal("not-found");
  return event;
}

async function getSession(ctx: EventsCtx, c: Context<ConsoleEnv>, event: Event): Promise<Event> {
  const found = await ctx.events.get(c.req.param("session") ?? "", c.var.viewer);
  if (found.superEvent !== event.id) throw new Refusal("not-found");
  return found;
}

function back(c: Context<ConsoleEnv>, event: Event, done: string) {
  return c.redirect(c.var.view.url(`/console/events/${event.id}/programme?done=${done}`), 303);
}
