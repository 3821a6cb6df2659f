import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import { useView } from "../../../web/index.ts";

/** The other times at which the same session is held: for whoever sleeps at this one. */
export const Repeats: FC<{ sessions: readonly Event[] }> = ({ sessions }) => {
  const { t, url, format } = useView();
  if (sessions.length === 0) return null;
  return (
    <p class="small">
      {t("repeat.also")}{" "}
      {sessions.map((session, at) => [
        at > 0 && " · ",
        <a href={url(`/events/${session.id}`)}>
          {session.allDay ? format.days(session) : format.dateTime(session.start, session.zone)}
        </a>,
      ])}
    </p>
  );
};
