import type { Event } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import type { FeedRequest } from "../../../plugin/index.ts";
import { atomFeed, jsonFeed, type NewsFeed, type NewsItem, renderRichText } from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { writeSummary } from "../wire/index.ts";
import { eventsForFeed } from "./events-for-feed.ts";

export async function renderEventsAtom(ctx: EventsCtx, request: FeedRequest): Promise<string> {
  return atomFeed(await newsOf(ctx, request, "/events.atom"));
}

export async function renderEventsJson(ctx: EventsCtx, request: FeedRequest): Promise<string> {
  return jsonFeed(await newsOf(ctx, request, "/events.json"));
}

async function newsOf(ctx: EventsCtx, request: FeedRequest, path: string): Promise<NewsFeed> {
  const { lang, t, query } = request;
  const events = await eventsForFeed(ctx, request, { most: 50 });
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const search = query.size === 0 ? "" : `?${query}`;
  return {
    title: t("feed.name", { site }),
    feedUrl: ctx.pageUrl(path + search, lang),
    pageUrl: ctx.pageUrl(`/events${search}`, lang),
    lang,
    author: site,
    items: await Promise.all(events.map((event) => toNews(ctx, event, lang))),
  };
}

async function toNews(ctx: EventsCtx, event: Event, lang: string): Promise<NewsItem> {
  const { source, description } = event;
  const text = description && pickLanguage(description.text, lang);
  return {
    id: source.kind === "remote" ? source.iri : ctx.objectIri(event.id),
    url: ctx.pageUrl(`/events/${event.id}`, lang),
    title: pickLanguage(event.name, lang)?.text ?? "",
    summary: writeSummary(event, lang),
    html: description && text && (await renderRichText(text.text, description.format)),
    published: event.published ?? event.created,
    updated: event.updated,
    author: event.organisers?.[0]?.name,
    lang: pickLanguage(event.name, lang)?.lang,
    tags: event.keywords,
  };
}
