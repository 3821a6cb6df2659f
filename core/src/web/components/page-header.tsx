import type { Child, FC } from "hono/jsx";
import { directionOf } from "../language/languages.ts";

interface Props {
  /** The page's one `h1`. */
  title: Child;
  /** The language of the title when it is not the page's. */
  titleLang?: string | undefined;
  /** Small line above: kind, origin, tags. */
  kicker?: Child;
  lead?: Child;
  /** Buttons and links. */
  actions?: Child;
  /** A Breadcrumb. */
  crumbs?: Child;
  /** A DateLeaf, for what has a day. */
  leaf?: Child;
  /** The first page of a site: white on the masthead's colour. */
  hero?: boolean;
}

/** The band under the masthead that says where the reader is. */
export const PageHeader: FC<Props> = ({ title, titleLang, kicker, lead, actions, crumbs, leaf, hero }) => {
  const topic = (
    <>
      {kicker && <div class="kicker">{kicker}</div>}
      <h1 lang={titleLang} dir={titleLang && directionOf(titleLang)}>
        {title}
      </h1>
      {lead && <div class="lead">{lead}</div>}
      {actions && <div class="acts">{actions}</div>}
    </>
  );
  return (
    <div class={hero ? "head hero" : "head"}>
      <div class="wrap">
        {crumbs}
        {leaf ? (
          <div class="topic">
            {leaf}
            <div>{topic}</div>
          </div>
        ) : (
          topic
        )}
      </div>
    </div>
  );
};
