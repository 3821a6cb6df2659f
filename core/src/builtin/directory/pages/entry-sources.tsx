import type { FC } from "hono/jsx";
import type { DirectoryEntry } from "../../../content/types/index.ts";
import { isHttpUrl } from "../../../kit/index.ts";
import { ExternalLink, Tell, useView } from "../../../web/index.ts";

/** Where this was read, and how sure it is. */
export const EntrySources: FC<{ entry: DirectoryEntry }> = ({ entry }) => {
  const { t, format, site } = useView();
  const { sources = [], confidence, note } = entry;
  if (sources.length === 0 && !confidence && !note) return null;
  return (
    <section>
      <h2>{t("sources.title")}</h2>
      {confidence && <p>{t(`confidence.${confidence}`)}</p>}
      {note && (
        <p>
          <Tell map={note} />
        </p>
      )}
      {sources.length > 0 && (
        <ul>
          {sources.map((source) => (
            <li>{isHttpUrl(source) ? <ExternalLink href={source} /> : <bdi>{source}</bdi>}</li>
          ))}
        </ul>
      )}
      <p class="muted small">{t("sources.changed", { date: format.date(entry.updated, site.zone) })}</p>
    </section>
  );
};
