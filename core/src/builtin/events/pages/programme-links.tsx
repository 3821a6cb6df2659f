import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import { useView } from "../../../web/index.ts";
import { byDay } from "../programme-search.ts";

/** More sessions than that in one file are over 100 KB: then there is one for each day. */
export const mostInOneFile = 120;

/** The programme to take along: for the road, for a calendar. */
export const ProgrammeLinks: FC<{ id: string; sessions: readonly Event[]; zone: string }> = (props) => {
  const { id, sessions, zone } = props;
  const { t, url, format } = useView();
  const file = url(`/events/${id}/offline.html`);
  const days = byDay(sessions, zone);
  return (
    <nav class="no-print" aria-label={t("programme.take")}>
      <ul class="share">
        {sessions.length <= mostInOneFile || days.length < 2 ? (
          <li>
            <a href={file}>{t("programme.offline")}</a>
          </li>
        ) : (
          days.map(([day]) => (
            <li>
              <a href={`${file}?day=${day}`}>{t("programme.offline.day", { day: format.day(day) })}</a>
            </li>
          ))
        )}
        <li>
          <a href={url(`/events/${id}/programme.ics`)}>{t("programme.ics")}</a>
        </li>
      </ul>
    </nav>
  );
};
