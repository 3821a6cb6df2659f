import type { FC } from "hono/jsx";
import type { Event } from "../../../../content/types/index.ts";
import { Tell, useView } from "../../../../web/index.ts";

/** What others hold around the same days, in the same region or about the same. */
export const OthersList: FC<{ events: readonly Event[] }> = ({ events }) => {
  const { t, url, format } = useView();
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t("console.others")}</h2>
      <p>{t("console.others.why")}</p>
      <ul>
        {events.map((event) => (
          <li>
            <a href={url(`/events/${event.id}`)}>
              <Tell map={event.name} />
            </a>
            , {format.days(event)}
          </li>
        ))}
      </ul>
    </section>
  );
};
