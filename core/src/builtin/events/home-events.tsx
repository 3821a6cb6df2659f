import type { Child, FC } from "hono/jsx";
import type { Event } from "../../content/types/index.ts";
import type { SlotRequest } from "../../plugin/index.ts";
import { CardGrid, DateLeaf, EventDate, Figure, OriginBadge, Status, Tell, useView } from "../../web/index.ts";
import type { EventsCtx } from "./events-ctx.ts";
import { namesOf } from "./names-of.ts";
import { EventCard } from "./pages/event-card.tsx";
import { EventStatus } from "./pages/event-status.tsx";
import { PlaceLine } from "./pages/place-line.tsx";

/** On the home page: the site's next event, what comes after it, and, when nothing is planned, what was held last. */
export async function homeEvents(ctx: EventsCtx, { viewer }: SlotRequest): Promise<Child> {
  const now = ctx.clock.now();
  const ahead = await ctx.events.list({ from: now, topLevel: true, limit: 12 }, viewer);
  const own = await ctx.events.list({ from: now, topLevel: true, source: "local", limit: 6 }, viewer);
  const next = own.items.find(takesPlace) ?? ahead.items.find(takesPlace);
  const later = ahead.items.filter((event) => event.id !== next?.id && takesPlace(event)).slice(0, 3);
  const past = next ? [] : (await ctx.events.list({ endedBefore: now, topLevel: true, limit: 3 }, viewer)).items;
  const names = await namesOf(ctx);
  if (!next && past.length === 0) return null;
  return (
    <>
      {next && <NextEvent event={next} names={names} />}
      {later.length > 0 && <Row title="home.later" events={later} names={names} />}
      {past.length > 0 && <Row title="home.latest" events={past} names={names} />}
    </>
  );
}

/** What is cancelled or has no date yet is no invitation. */
function takesPlace({ status }: Event): boolean {
  return status !== "cancelled" && status !== "postponed";
}

/** How much lies ahead, in one number. */
export async function homeFigure(ctx: EventsCtx, { viewer, t }: SlotRequest): Promise<Child> {
  const count = await ctx.events.count({ from: ctx.clock.now(), topLevel: true }, viewer);
  return count > 0 ? <Figure value={count} label={t("home.figure", { count })} /> : null;
}

interface Named {
  names: ReadonlyMap<string, string>;
}

const NextEvent: FC<Named & { event: Event }> = ({ event, names }) => {
  const { t, url } = useView();
  const { source } = event;
  return (
    <section aria-labelledby="next-event">
      <h2 id="next-event">{t("home.next")}</h2>
      <article class="card dated feature">
        <DateLeaf when={event} />
        <div>
          <div class="tags">
            <EventStatus event={event} />
            {event.sample && <Status tone="warn">{t("sample.tag")}</Status>}
          </div>
          <h3>
            <a href={url(`/events/${event.id}`)}>
              <Tell map={event.name} />
            </a>
          </h3>
          <EventDate when={event} />
          <p class="muted">
            <PlaceLine event={event} brief />
          </p>
          {event.summary && (
            <p>
              <Tell map={event.summary} />
            </p>
          )}
          {source.kind === "remote" && (
            <div class="by">
              <OriginBadge source={source} name={names.get(source.owner)} />
            </div>
          )}
        </div>
      </article>
    </section>
  );
};

const Row: FC<Named & { title: string; events: readonly Event[] }> = ({ title, events, names }) => {
  const { t, url } = useView();
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{t(title)}</h2>
      <CardGrid>
        {events.map((event) => (
          <EventCard group={{ event, sessions: [] }} names={names} />
        ))}
      </CardGrid>
      <p>
        <a href={url(title === "home.later" ? "/events" : "/events/past")}>{t("home.all")}</a>
      </p>
    </section>
  );
};
