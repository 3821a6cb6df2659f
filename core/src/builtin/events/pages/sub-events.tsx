import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import { Tell, useView } from "../../../web/index.ts";
import { EventStatus } from "./event-status.tsx";
import { PlaceLine } from "./place-line.tsx";

/** Events that belong to this one and have a place and organisers of their own, by the areas that they are in. */
export const SubEvents: FC<{ events: readonly Event[] }> = ({ events }) => {
  const { t } = useView();
  if (events.length === 0) return null;
  const areas = [...new Set(events.map(({ adminArea = "" }) => adminArea))].sort((one, other) => compare(one, other));
  return (
    <section aria-labelledby="part-of-it">
      <h2 id="part-of-it">{t("event.parts")}</h2>
      {areas.map((area) => (
        <>
          {area !== "" && (
            <h3>
              <bdi>{area}</bdi>
            </h3>
          )}
          <ul>
            {events
              .filter(({ adminArea = "" }) => adminArea === area)
              .map((event) => (
                <Line event={event} />
              ))}
          </ul>
        </>
      ))}
    </section>
  );
};

const Line: FC<{ event: Event }> = ({ event }) => {
  const { url, format } = useView();
  const organisers = event.organisers?.map(({ name }) => name) ?? [];
  return (
    <li>
      <a href={url(`/events/${event.id}`)}>
        <Tell map={event.name} />
      </a>{" "}
      <EventStatus event={event} />
      <br />
      <span class="muted small">
        {format.days(event)} · <PlaceLine event={event} brief />
        {organisers.length > 0 && (
          <>
            {" · "}
            <bdi>{format.list(organisers)}</bdi>
          </>
        )}
      </span>
    </li>
  );
};

/** What names no area comes last. */
function compare(one: string, other: string): number {
  if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
  return one.localeCompare(other);
}
