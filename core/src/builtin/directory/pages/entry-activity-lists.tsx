import type { Child, FC } from "hono/jsx";
import type { Event, Output } from "../../../content/types/index.ts";
import { Tell, useView } from "../../../web/index.ts";
import type { EntryActivity } from "../entry-activity.ts";

export const EntryActivityLists: FC<{ activity: EntryActivity }> = ({ activity: { upcoming, past, outputs } }) => {
  const { t } = useView();
  return (
    <>
      <List title={t("events.upcoming")} rows={upcoming.map((event) => <EventRow event={event} />)} />
      <List title={t("events.past")} rows={past.map((event) => <EventRow event={event} />)} />
      <List title={t("outputs.title")} rows={outputs.map((output) => <OutputRow output={output} />)} />
    </>
  );
};

const List: FC<{ title: string; rows: readonly Child[] }> = ({ title, rows }) => {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows">{rows}</ul>
    </section>
  );
};

const EventRow: FC<{ event: Event }> = ({ event }) => {
  const { format, url } = useView();
  return (
    <li>
      <a href={url(`/events/${event.id}`)}>
        <Tell map={event.name} />
      </a>
      <time class="muted" datetime={format.daysOf(event).first}>
        {format.days(event)}
      </time>
    </li>
  );
};

const OutputRow: FC<{ output: Output }> = ({ output }) => {
  const { url } = useView();
  const year = output.year ?? output.issued?.slice(0, 4);
  return (
    <li>
      <a href={url(`/outputs/${output.id}`)}>
        <Tell map={output.title} />
      </a>
      {year && <span class="muted">{year}</span>}
    </li>
  );
};
