import type { FC } from "hono/jsx";
import type { Source } from "../../content/types/index.ts";
import { isHttpUrl } from "../../kit/index.ts";
import { useView } from "../view.tsx";
import { SayWords } from "./say.tsx";

interface OriginBadgeProps {
  source: Source;
  /** What the owner calls itself; its host stands in its place. */
  name?: string | undefined;
}

/** Where a remote thing comes from, with a link to it there; nothing for what was made here. */
export const OriginBadge: FC<OriginBadgeProps> = ({ source, name }) => {
  const { words } = useView();
  if (source.kind === "local") return null;
  const host = source.origin.replace(/^https?:\/\//, "");
  const there = [source.url, source.iri].find(isHttpUrl);
  return (
    <span class="origin">
      <span>
        <SayWords id="origin.from" values={{ name: name ?? host }} />
      </span>
      {there && (
        <a href={there} rel="noopener" title={words("origin.open", { host })}>
          <bdi dir="ltr">{host}</bdi>
        </a>
      )}
    </span>
  );
};
