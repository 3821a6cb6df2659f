import type { Context } from "hono";
import { Hono } from "hono";
import { type Event, publicEvent } from "../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import type { PageEnv } from "../../web/index.ts";
import type { EventsCtx } from "./events-ctx.ts";
import { renderProgrammeIcs } from "./feeds/events-ics.ts";
import { listSessions } from "./list-events.ts";
import { namesOf } from "./names-of.ts";
import { OfflineProgramme } from "./pages/offline-programme.tsx";
import { offlineStyle } from "./pages/offline-style.ts";
import { narrowProgramme, readProgrammeSearch } from "./programme-search.ts";

/** What a file for slow lines may weigh: 100 KB. */
const mostBytes = 100_000;

/** The programme of an event as a file to keep and as a calendar to import. */
export function programmeRoutes(ctx: EventsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();

  app.get("/:id{[0-9a-z]{26}}/offline.html", async (c) => {
    const { event, sessions } = await readProgramme(ctx, c);
    const { lang, site } = c.var;
    const { day } = readProgrammeSearch(new URL(c.req.url).searchParams);
    const shown = narrowProgramme(sessions, day === undefined ? {} : { day }, event.zone);
    const { source } = event;
    const owner = source.kind === "remote" ? (await namesOf(ctx)).get(source.owner) : undefined;
    const organiser = owner ?? pickLanguage(site.name, lang)?.text ?? "";
    const address = ctx.pageUrl(`/events/${event.id}`, lang);
    const programme = { event, sessions: shown, organiser, address };
    return c.var.alone({
      title: pickLanguage(event.name, lang)?.text ?? "",
      css: offlineStyle,
      body: <OfflineProgramme {...programme} full />,
      brief: { over: mostBytes, body: <OfflineProgramme {...programme} full={false} /> },
      headers: {
        "content-disposition": `attachment; filename="programme-${event.id}${day ? `-${day}` : ""}-${lang}.html"`,
      },
    });
  });

  app.get("/:id{[0-9a-z]{26}}/programme.ics", async (c) => {
    const { event, sessions } = await readProgramme(ctx, c);
    return c.body(await renderProgrammeIcs(ctx, { event, sessions, lang: c.var.lang }), 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="programme-${event.id}.ics"`,
    });
  });
  return app;
}

async function readProgramme(ctx: EventsCtx, c: Context<PageEnv>): Promise<{ event: Event; sessions: Event[] }> {
  const { viewer } = c.var;
  const event = publicEvent(await ctx.events.get(c.req.param("id") ?? "", viewer));
  const sessions = (await listSessions(ctx, event, viewer)).map(publicEvent);
  if (sessions.length === 0) throw new Refusal("not-found");
  return { event, sessions };
}
