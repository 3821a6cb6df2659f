import type { FC } from "hono/jsx";
import { useView } from "../view.tsx";

interface PaginationProps {
  /** Cursor of the next page; undefined on the last. */
  next: string | undefined;
}

/** Forward by cursor and back to the first page; the browser's own "back" leads one page back. */
export const Pagination: FC<PaginationProps> = ({ next }) => {
  const { path, url, words } = useView();
  const [place = "/", search] = path.split("?");
  const query = new URLSearchParams(search);
  const later = query.has("cursor");
  if (next === undefined && !later) return null;
  return (
    <nav class="pages" aria-label={words("pages.label")}>
      {later ? (
        <a class="btn quiet" href={url(withCursor(place, query, undefined))} rel="first">
          {words("pages.first")}
        </a>
      ) : (
        <span />
      )}
      {next !== undefined && (
        <a class="btn quiet" href={url(withCursor(place, query, next))} rel="next">
          {words("pages.next")}
        </a>
      )}
    </nav>
  );
};

function withCursor(place: string, query: URLSearchParams, cursor: string | undefined): string {
  const changed = new URLSearchParams(query);
  changed.delete("cursor");
  if (cursor !== undefined) changed.set("cursor", cursor);
  return changed.size === 0 ? place : `${place}?${changed}`;
}
