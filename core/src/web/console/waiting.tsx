import type { Child, FC } from "hono/jsx";
import { useView } from "../view.tsx";

interface WaitingProps {
  /** Nothing is waited for any more: what became of it stands in the same place. */
  ended?: boolean;
  children?: Child;
}

/**
 * What is not there yet. With script it is asked for again, by longer and longer pauses, and said politely when it is there: in
 * this place, or on the page as it is then where this place is gone. Without one there is the link.
 */
export const Waiting: FC<WaitingProps> = ({ ended = false, children }) => {
  const { words, url, path } = useView();
  return (
    <div id="waiting" role="status" data-waits={ended ? undefined : ""}>
      {children}
      {!ended && (
        <p>
          <a class="btn quiet" href={url(path)}>
            {words("console.look-again")}
          </a>
        </p>
      )}
    </div>
  );
};
