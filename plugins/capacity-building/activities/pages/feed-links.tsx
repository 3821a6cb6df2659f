import { useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** The same as a calendar, as news and as a table, narrowed as the list is. */
export const FeedLinks: FC = () => {
  const { t, url, path } = useView();
  const query = new URLSearchParams(path.split("?")[1]);
  query.delete("cursor");
  const search = query.size === 0 ? "" : `?${query}`;
  return (
    <nav class="no-print" aria-label={t("activity.feed.label")}>
      <ul class="share">
        {["ics", "atom", "csv"].map((kind) => (
          <li>
            <a href={url(`/capacity.${kind}${search}`)}>{t(`activity.feed.${kind}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
