import type { FC } from "hono/jsx";
import { Tell, useView } from "../../../web/index.ts";
import type { EmbedItem } from "../embed-items.ts";

/** What stands in the frame: the next events, and the way to all of them. */
export const EmbeddedEvents: FC<{ items: readonly EmbedItem[] }> = ({ items }) => {
  const { t, url, lang, site } = useView();
  return (
    <main>
      <h1>
        {t("frame.title")} · <Tell map={site.name} />
      </h1>
      {items.length === 0 ? (
        <p>{t("frame.none")}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li>
              <a href={item.url} lang={item.lang === lang ? undefined : item.lang} dir={item.dir}>
                {item.title}
              </a>
              <p>
                {item.status && <b>{item.status} </b>}
                {item.when}
                {item.where && (
                  <>
                    <br />
                    <bdi>{item.where}</bdi>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p class="all">
        <a href={url("/events")}>{t("frame.all")}</a>
      </p>
    </main>
  );
};
