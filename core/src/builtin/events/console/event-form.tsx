import type { Context, Hono } from "hono";
import type { Event } from "../../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../../kit/index.ts";
import {
  type ConsoleEnv,
  type Draft,
  draftForm,
  draftShelf,
  mapOf,
  Notice,
  type Translate,
  textOf,
} from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { othersAtThatTime } from "../others-at-that-time.ts";
import { toNewEvent } from "./event-input.ts";
import { emptyValues, partValues, toValues } from "./event-values.ts";
import { OthersList } from "./pages/others-list.tsx";
import { stepDetails } from "./step-details.tsx";
import { stepWhat } from "./step-what.tsx";
import { stepWhen } from "./step-when.tsx";

export const draftsAt = "/console/events/drafts";
export const formName = "event";

/** The form of an event, new or changed: four short pages, the last of which shows it in words and publishes it. */
export function eventForm(ctx: EventsCtx): Hono<ConsoleEnv> {
  return draftForm({
    form: formName,
    at: draftsAt,
    home: { href: "/console/events", label: (t) => t("console.title") },
    steps: [stepWhat, stepWhen, stepDetails(ctx)],
    shelf: draftShelf(ctx),
    title: ({ about }, t) => t(about === undefined ? "console.new" : "console.edit"),
    nameOf: (values, t) => Object.values(mapOf(values, "name") ?? {})[0] ?? t("console.untitled"),
    start: async (c) => {
      const larger = c.req.query("partOf");
      if (larger !== undefined) return partValues(c.var.site, await ctx.events.get(larger, c.var.viewer));
      const copied = c.req.query("copy");
      if (copied === undefined) return emptyValues(c.var.site);
      const event = await ctx.events.get(copied, c.var.viewer);
      const { "start.day": _, "start.month": __, "start.year": ___, ...values } = toValues(event);
      return without(values, "end.");
    },
    preview: async (c, draft) => {
      const known = await findAbout(ctx, c, draft);
      const read = toNewEvent(draft.values, c.var.t, known);
      const others = read.ok ? await othersAtThatTime(ctx, read.value, c.var.viewer) : [];
      return (
        <>
          <Preview draft={draft} c={c} known={known} />
          <OthersList events={others} />
        </>
      );
    },
    finishLabel: (c, { about }) => {
      if (!canPublish(c)) return c.var.t("console.hand-in");
      return c.var.t(about === undefined ? "console.publish" : "console.publish-changes");
    },
    others: (c, { about }) =>
      canPublish(c) && about === undefined ? (
        <button type="submit" class="btn quiet" name="finish" value="draft">
          {c.var.t("console.keep-inside")}
        </button>
      ) : undefined,
    finish: (c, draft, sent) => finish(ctx, c, draft, textOf(sent, "finish")),
  });
}

/** Publishes what is new, or the changes to what was there; a contributor hands it to those who may. */
async function finish(ctx: EventsCtx, c: Context<ConsoleEnv>, draft: Draft, how: string) {
  const { t, view } = c.var;
  const known = await findAbout(ctx, c, draft);
  const read = toNewEvent(draft.values, t, known);
  if (!read.ok) return read;
  try {
    const id = await ctx.transaction(async (tx) => {
      if (known) {
        const updated = Number(textOf(draft.values, "updated")) || undefined;
        await ctx.events.revise(tx, { id: known.id, event: read.value, updated });
        return known.id;
      }
      const added = await ctx.events.add(tx, { event: read.value, key: `draft:${draft.id}` });
      if (how !== "draft" && canPublish(c)) {
        await (read.value.rrule ? ctx.events.publishSeries(tx, added) : ctx.events.publish(tx, added));
      }
      return added.id;
    });
    return c.redirect(view.url(`/console/events/${id}?done=${known ? "changed" : "added"}`), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "conflict") throw error;
    return { problems: [{ path: "", message: t("console.conflict") }] };
  }
}

function canPublish(c: Context<ConsoleEnv>): boolean {
  const { scopes } = c.var.person;
  return scopes.includes("admin") || scopes.includes("events:write");
}

async function findAbout(ctx: EventsCtx, c: Context<ConsoleEnv>, { about }: Draft): Promise<Event | undefined> {
  return about === undefined ? undefined : ctx.events.get(about, c.var.viewer);
}

/** The date in words, which shows a wrong month at once, and who will get it. */
function Preview({ c, draft, known }: { c: Context<ConsoleEnv>; draft: Draft; known: Event | undefined }) {
  const { t, view, lang } = c.var;
  const read = toNewEvent(draft.values, t, known);
  if (!read.ok) return null;
  return (
    <Notice title={pickLanguage(read.value.name, lang)?.text ?? ""}>
      <p>
        <b>{view.format.when(read.value)}</b>
      </p>
      <p>
        {t(known?.visibility === "published" || known === undefined ? "console.who-gets-it" : "console.only-inside")}
      </p>
    </Notice>
  );
}

function without(values: Draft["values"], prefix: string): Draft["values"] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(prefix)));
}

/** Opens the form on an event that is there; the draft that its writer began before is gone on with. */
export async function beginEdit(ctx: EventsCtx, person: string, event: Event, t: Translate): Promise<string> {
  const [begun] = await ctx.drafts.list({ person, form: formName, about: event.id });
  if (begun) return begun.id;
  const values = { ...toValues(event), updated: String(event.updated) };
  const title = Object.values(event.name)[0] ?? t("console.untitled");
  const { id } = await ctx.transaction((tx) =>
    ctx.drafts.save(tx, { person, form: formName, about: event.id, title, values }),
  );
  return id;
}
