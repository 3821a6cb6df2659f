import { Hono } from "hono";
import { eventLanguages, publicEvent, publicViewer, refOf, toLocalDate } from "../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import {
  cardPath,
  type FeedLink,
  type PageEnv,
  plainLine,
  SharePage,
  serveItemCard,
  toFilter,
  toQuery,
} from "../../web/index.ts";
import { type EventSearch, readSearch } from "./event-search.ts";
import type { EventsCtx } from "./events-ctx.ts";
import { renderEventIcs } from "./feeds/events-ics.ts";
import { listEvents, listSessions } from "./list-events.ts";
import { toMapPlaces } from "./map/map-places.ts";
import { monthBounds } from "./month-bounds.ts";
import { namesOf } from "./names-of.ts";
import { outputsOf } from "./outputs-of.ts";
import { EventCalendarPage } from "./pages/event-calendar-page.tsx";
import { usedVocabularies } from "./pages/event-fields.ts";
import { type EventListName, eventLists, FindEventsPage } from "./pages/event-filters.tsx";
import { toJsonLd } from "./pages/event-json-ld.ts";
import { EventListPage } from "./pages/event-list-page.tsx";
import { EventMapPage } from "./pages/event-map-page.tsx";
import { EventPage } from "./pages/event-page.tsx";
import { shareLines } from "./pages/share-lines.ts";
import { programmeRoutes } from "./programme-routes.tsx";
import { readProgrammeSearch } from "./programme-search.ts";
import { repeatsOf } from "./repeats-of.ts";

/** With the list beside it, about what a long page may weigh. */
const mostOnMap = 150;

export function eventRoutes(ctx: EventsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  for (const when of ["upcoming", "past"] as const) {
    app.get(when === "past" ? "/past" : "/", async (c) => {
      const { t, viewer, lang } = c.var;
      const query = new URL(c.req.url).searchParams;
      const search = readSearch(query);
      const listed = await listEvents(ctx, { search, when, cursor: query.get("cursor") || undefined, lang, viewer });
      return c.var.page({
        title: t(`list.${when}.title`),
        description: t(`list.${when}.lead`),
        feeds: feedsOf(search, t),
        body: <EventListPage when={when} search={search} listed={listed} names={await namesOf(ctx)} />,
      });
    });
  }

  app.get("/calendar", async (c) => {
    const { t, viewer, site, view } = c.var;
    const asked = c.req.query("month") ?? "";
    const month = isMonth(asked) ? asked : toLocalDate(ctx.clock.now(), site.zone).slice(0, 7);
    const events = await ctx.events.inMonth({ ...monthBounds(month), topLevel: true }, viewer);
    return c.var.page({
      title: t("calendar.title", { month: view.format.month(month) }),
      feeds: feedsOf({}, t),
      body: <EventCalendarPage month={month} events={events} />,
    });
  });

  app.get("/map", async (c) => {
    const { t, viewer, lang } = c.var;
    const search = readSearch(new URL(c.req.url).searchParams);
    const from = ctx.clock.now();
    const listed = await ctx.events.list({ ...toFilter(search, lang), from, topLevel: true, limit: mostOnMap }, viewer);
    return c.var.page({
      title: t("map.title"),
      description: t("map.lead"),
      feeds: feedsOf(search, t),
      body: <EventMapPage search={search} map={toMapPlaces(listed.items, lang)} more={listed.next !== undefined} />,
    });
  });

  app.get("/find", async (c) => {
    const { t, viewer } = c.var;
    const list = toListName(c.req.query("list"));
    const now = ctx.clock.now();
    const choices = {
      used: await ctx.taxonomy.termsInUse({ kind: "event", vocabularies: usedVocabularies }),
      ...(await ctx.events.places(list === "past" ? { endedBefore: now } : { from: now }, viewer)),
    };
    return c.var.page({
      title: t("filter.label"),
      noIndex: true,
      body: <FindEventsPage list={list} choices={choices} />,
    });
  });

  app.get("/:file{[0-9a-z]{26}\\.ics}", async (c) => {
    const event = await ctx.events.get(c.req.param("file").slice(0, 26), c.var.viewer);
    const body = await renderEventIcs(ctx, event, c.var.lang);
    return c.body(body, 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${event.id}.ics"`,
    });
  });

  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const { viewer, lang, site, view } = c.var;
    const event = publicEvent(await ctx.events.get(c.req.param("id"), viewer));
    const picture = event.image && (await ctx.pictures.find([event.image.url])).get(event.image.url);
    const above = event.superEvent ?? event.partOf;
    const parent = above ? await ctx.events.find(above, viewer) : undefined;
    const parts = event.superEvent
      ? []
      : (await ctx.events.list({ partOf: refOf(event), limit: 100 }, viewer)).items.filter(({ id }) => id !== event.id);
    const sessions = event.superEvent ? [] : await listSessions(ctx, event, viewer);
    const { source } = event;
    const owner = source.kind === "remote" ? (await namesOf(ctx)).get(source.owner) : undefined;
    const title = pickLanguage(event.name, lang)?.text ?? "";
    const organiser = event.organisers?.[0]?.name ?? owner ?? pickLanguage(site.name, lang)?.text ?? "";
    const about = event.summary && pickLanguage(event.summary, lang)?.text;
    const pageOf = (id: string) => ctx.pageUrl(`/events/${id}`, lang);
    return c.var.page({
      title,
      description: plainLine(about ?? `${view.format.when(event)}`),
      // The owner's page is the true one: a copy must not push it out of search results.
      ...(source.kind === "remote" && { canonical: source.url ?? source.iri }),
      image: (picture && cardPath(picture)) ?? view.url(`/events/${event.id}/card.png`),
      feeds: [{ href: `/events/${event.id}.ics`, type: "text/calendar", title }],
      jsonLd: toJsonLd(event, {
        lang,
        organiser,
        url: pageOf(event.id),
        parent: parent && { name: pickLanguage(parent.name, lang)?.text ?? "", url: pageOf(parent.id) },
      }),
      body: (
        <EventPage
          event={event}
          picture={picture}
          parent={parent}
          parts={parts}
          sessions={sessions}
          repeats={await repeatsOf(ctx, event, viewer)}
          programme={readProgrammeSearch(new URL(c.req.url).searchParams)}
          owner={owner}
          outputs={await outputsOf(ctx, event, viewer)}
          figures={(await ctx.participation.figures([event.id])).get(event.id) ?? []}
          sidebar={await c.var.slot("event.sidebar@1", { kind: "event", id: event.id })}
        />
      ),
    });
  });

  app.get("/:id{[0-9a-z]{26}}/card.png", async (c) => {
    const event = await ctx.events.get(c.req.param("id"), publicViewer);
    const [when = "", where] = shareLines({ ...event, summary: undefined }, c.var.view);
    return serveItemCard(c, ctx.pictures, { title: event.name, line: where ? `${when} · ${where}` : when });
  });

  app.get("/:id{[0-9a-z]{26}}/share", async (c) => {
    const { lang, t, view } = c.var;
    const event = publicEvent(await ctx.events.get(c.req.param("id"), publicViewer));
    const title = pickLanguage(event.name, lang)?.text ?? "";
    const languages = eventLanguages(event);
    const lines = shareLines(event, view);
    return c.var.page({
      title: `${t("event.share")}: ${title}`,
      noIndex: true,
      body: <SharePage at={`/events/${event.id}`} title={title} lines={lines} languages={languages} />,
    });
  });

  app.route("/", programmeRoutes(ctx));
  app.get("/:other", () => {
    throw new Refusal("not-found");
  });
  return app;
}

function feedsOf(search: EventSearch, t: PageEnv["Variables"]["t"]): FeedLink[] {
  const query = toQuery(search);
  return [
    { href: `/events.ics${query}`, type: "text/calendar", title: t("feed.ics") },
    { href: `/events.atom${query}`, type: "application/atom+xml", title: t("feed.atom") },
    { href: `/events.json${query}`, type: "application/feed+json", title: t("feed.json") },
  ];
}

function toListName(name = ""): EventListName {
  return Object.hasOwn(eventLists, name) ? (name as EventListName) : "upcoming";
}

function isMonth(text: string): boolean {
  return /^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/.test(text);
}
