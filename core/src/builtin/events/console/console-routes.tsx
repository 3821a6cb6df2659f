import type { Context } from "hono";
import { Hono } from "hono";
import { type Event, hasScope } from "../../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../../kit/index.ts";
import { ChangePage, type ConsoleEnv, readForm, TextArea, textOf, UndoPage } from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { listSessions } from "../list-events.ts";
import { othersAtThatTime } from "../others-at-that-time.ts";
import { beginEdit, draftsAt, eventForm, formName } from "./event-form.tsx";
import { importConsole } from "./import/import-routes.tsx";
import { ConsoleEventPage } from "./pages/console-event-page.tsx";
import { ConsoleListPage, eventTabs } from "./pages/console-list-page.tsx";
import { programmeConsole } from "./programme/programme-console.tsx";

const changes = ["cancel", "postpone", "withdraw", "undo"] as const;

/** Events for those who make them: lists, one event with its state, the form, and what can be done to an event that is there. */
export function eventConsole(ctx: EventsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.route("/drafts", eventForm(ctx));
  app.route("/import", importConsole(ctx));
  app.route("/:id{[0-9a-z]{26}}/programme", programmeConsole(ctx));

  app.get("/", async (c) => {
    const { t, viewer, person } = c.var;
    const tab = eventTabs.find((one) => one === c.req.query("tab")) ?? "upcoming";
    const now = ctx.clock.now();
    const page = await ctx.events.list(
      {
        source: "local",
        topLevel: true,
        visibility: tab === "inside" ? "draft" : "published",
        ...(tab === "upcoming" && { from: now }),
        ...(tab === "past" && { endedBefore: now }),
        limit: 30,
        cursor: c.req.query("cursor") || undefined,
      },
      viewer,
    );
    const drafts = tab === "past" ? [] : await ctx.drafts.list({ person: person.id, form: formName });
    return c.var.page({
      title: t("console.title"),
      body: <ConsoleListPage tab={tab} events={page.items} next={page.next} drafts={drafts} />,
    });
  });

  const at = "/:id{[0-9a-z]{26}}";
  app.get(at, async (c) => {
    const { viewer, lang } = c.var;
    const id = c.req.param("id");
    const pending = await ctx.withdrawals.findPending({ kind: "event", id });
    if (pending) {
      return c.var.page({
        title: c.var.t("console.withdrawn"),
        body: <UndoPage home={homeOf(c)} at={`/console/events/${id}`} until={pending.tell_at} />,
      });
    }
    const event = await getOwn(ctx, c);
    const done = c.req.query("done");
    return c.var.page({
      title: pickLanguage(event.name, lang)?.text ?? "",
      body: (
        <ConsoleEventPage
          event={event}
          sessions={event.superEvent ? [] : await listSessions(ctx, event, viewer)}
          others={await othersAtThatTime(ctx, event, viewer)}
          arrivals={await ctx.deliveries.ofObject(ctx.objectIri(event.id), viewer)}
          done={done === "added" || done === "changed" || done === "undone" ? done : undefined}
          canPublish={hasScope(viewer, "events:write")}
          pieces={await c.var.slot("console.event@1", { kind: "event", id: event.id })}
        />
      ),
    });
  });

  app.post(`${at}/edit`, async (c) => {
    const event = await getOwn(ctx, c);
    const draft = await beginEdit(ctx, c.var.person.id, event, c.var.t);
    return c.redirect(c.var.view.url(`${draftsAt}/${draft}/check`), 303);
  });
  app.post(`${at}/publish`, async (c) => {
    const { id } = await getOwn(ctx, c);
    await ctx.transaction((tx) => ctx.events.publish(tx, { id }));
    return c.redirect(c.var.view.url(`/console/events/${id}?done=added`), 303);
  });

  app.get(`${at}/:change{cancel|postpone|withdraw}`, async (c) => {
    const event = await getOwn(ctx, c);
    const kind = changeOf(c);
    const arrivals = await ctx.deliveries.ofObject(ctx.objectIri(event.id), c.var.viewer);
    return c.var.page({
      title: c.var.t(`console.${kind}.title`),
      body: (
        <ChangePage
          home={homeOf(c)}
          at={`/console/events/${event.id}`}
          kind={kind}
          name={event.name}
          arrivals={arrivals}
        >
          {kind !== "withdraw" && (
            <TextArea
              name="note"
              label={c.var.t("console.note")}
              hint={c.var.t("console.note.hint")}
              rows={3}
              optional
            />
          )}
        </ChangePage>
      ),
    });
  });
  app.post(`${at}/:change{cancel|postpone|withdraw|undo}`, async (c) => {
    const id = c.req.param("id");
    const { lang, view } = c.var;
    const note = textOf(await readForm(c), "note");
    const why = { id, ...(note !== "" && { note: { [lang]: note } }) };
    await ctx.transaction(async (tx): Promise<unknown> => {
      switch (changeOf(c)) {
        case "cancel":
          return ctx.events.cancel(tx, why);
        case "postpone":
          return ctx.events.postpone(tx, why);
        case "withdraw":
          return ctx.withdrawals.withdrawSoon(tx, { kind: "event", id });
        case "undo":
          return ctx.withdrawals.undo(tx, { kind: "event", id });
      }
    });
    return c.redirect(view.url(`/console/events/${id}?done=${changeOf(c) === "undo" ? "undone" : "changed"}`), 303);
  });
  return app;
}

async function getOwn(ctx: EventsCtx, c: Context<ConsoleEnv>): Promise<Event> {
  const event = await ctx.events.get(c.req.param("id") ?? "", c.var.viewer);
  if (event.source.kind === "remote") throw new Refusal("not-found");
  return event;
}

function homeOf(c: Context<ConsoleEnv>) {
  return { href: "/console/events", label: c.var.t("console.title") };
}

function changeOf(c: Context<ConsoleEnv>): (typeof changes)[number] {
  const kind = changes.find((one) => one === c.req.param("change"));
  if (kind === undefined) throw new Refusal("not-found");
  return kind;
}
