import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import { isHttpUrl } from "../../../kit/index.ts";
import { DateLeaf, Empty, EventDate, inOwnLanguage, OriginBadge, Tell, useView } from "../../../web/index.ts";
import { brief } from "../brief.ts";
import { EventMarks, EventPlace, hasMarks } from "./event-marks.tsx";

interface Props {
  event: Event;
  names: ReadonlyMap<string, string>;
}

/** The one thing that most people come for: what takes place next, or right now. */
export const NextEvent: FC<Props> = ({ event, names }) => {
  const view = useView();
  const { t, url, now, format } = view;
  const { source, registrationUrl } = event;
  const ahead = format.ahead(event, now);
  const registers = registrationUrl !== undefined && isHttpUrl(registrationUrl);
  const href = url(`/events/${event.id}`);
  return (
    <section class="next" aria-labelledby="next">
      <DateLeaf when={event} />
      <div>
        <h2 id="next">
          {t(ahead === undefined ? "next.now" : "next.title")}
          {ahead && (
            <>
              {" · "}
              <b>{ahead}</b>
            </>
          )}
        </h2>
        <h3>
          <a href={href}>
            <Tell map={event.name} />
          </a>
        </h3>
        {hasMarks(event) && (
          <div class="tags">
            <EventMarks event={event} />
          </div>
        )}
        <EventDate when={event} />
        <EventPlace event={event} />
        {event.summary && (
          <p>
            <Tell map={brief(event.summary, 280)} />
          </p>
        )}
        {source.kind === "remote" && (
          <p>
            <OriginBadge source={source} name={names.get(source.owner)} />
          </p>
        )}
        <p class="acts no-print">
          {registers && (
            <a class="btn" href={inOwnLanguage(registrationUrl, view)} rel="noopener nofollow">
              {t("next.register")}
            </a>
          )}
          <a class={registers ? "btn quiet" : "btn"} href={href}>
            {t("next.open")}
          </a>
          <a class="btn quiet" href={url(`/events/${event.id}.ics`)}>
            {t("next.calendar")}
          </a>
        </p>
      </div>
    </section>
  );
};

/** Nothing is announced: how not to miss it when it is. */
export const Quiet: FC = () => {
  const { t, url } = useView();
  return (
    <Empty
      title={t("quiet.title")}
      why={t("quiet.why")}
      action={{ href: url("/events.ics"), label: t("part.calendar") }}
    />
  );
};
