import type { Child, FC } from "hono/jsx";
import { isHttpUrl } from "../../kit/index.ts";

/** A link that somebody else wrote: only web addresses are linked, and search engines give it no weight. */
export const ExternalLink: FC<{ href: string; children?: Child }> = ({ href, children }) => {
  const text = children ?? <bdi dir="ltr">{href.replace(/^https?:\/\//, "").replace(/\/$/, "")}</bdi>;
  if (!isHttpUrl(href)) return <>{text}</>;
  return (
    <a href={href} rel="nofollow noopener ugc">
      {text}
    </a>
  );
};
