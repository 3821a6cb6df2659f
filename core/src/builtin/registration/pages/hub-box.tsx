import type { FC } from "hono/jsx";
import { isAhead } from "../../../content/types/index.ts";
import { SideBox, Term, useView } from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";

/** Where people meet to take part together, and how to host such a place. */
export const HubBox: FC<{ at: AtEvent }> = ({ at: { event, form } }) => {
  const { t, url, now } = useView();
  const hubs = event.remoteHubs ?? [];
  const asks = form.hubs && isAhead(event, now);
  if (hubs.length === 0 && !asks) return null;
  return (
    <SideBox title={t("hub.box")}>
      {hubs.length > 0 && (
        <ul>
          {hubs.map(({ city, country, host, activities }) => (
            <li>
              <b>
                <bdi>{city}</bdi>
              </b>
              {country && (
                <>
                  {" ("}
                  <Term vocabulary="countries" term={country} />
                  {")"}
                </>
              )}
              <br />
              <bdi>{host}</bdi>
              {activities && (
                <>
                  <br />
                  <bdi class="muted small">{activities}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {asks && (
        <p>
          <a href={url(`/registration/hub/${event.id}`)}>{t("hub.title")}</a>
        </p>
      )}
    </SideBox>
  );
};
