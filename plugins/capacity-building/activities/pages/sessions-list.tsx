import type { When } from "@nri-commons/core/content/types";
import { ExternalLink, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Session } from "../activity.ts";

/** A session with when it is, and its event in the calendar of this site. */
export interface ShownSession extends Session {
  when: When | undefined;
  eventPage: string | undefined;
}

/** When an activity meets; each meeting leads to its event in the calendar. */
export const Sessions: FC<{ sessions: readonly ShownSession[] }> = ({ sessions }) => {
  const { t, url, format } = useView();
  if (sessions.length === 0) return null;
  return (
    <section>
      <h2>{t("session.title")}</h2>
      <ol>
        {sessions.map(({ when, date, title, place, link, eventPage }) => {
          const told = when ? format.when(when) : format.day(date);
          return (
            <li>
              {title && (
                <>
                  <strong>
                    <Tell map={title} />
                  </strong>
                  <br />
                </>
              )}
              {eventPage ? <a href={url(eventPage)}>{told}</a> : told}
              {place && (
                <>
                  {format.comma}
                  <bdi>{place}</bdi>
                </>
              )}
              {link && (
                <>
                  <br />
                  <ExternalLink href={link}>{t("session.join")}</ExternalLink>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
