import type { Child, FC } from "hono/jsx";
import type { LanguageMap } from "../../kit/index.ts";
import { useView } from "../view.tsx";
import { Marked } from "./marked.tsx";
import { Picture, type PictureProps } from "./picture.tsx";

interface CardProps {
  /** After the language, or a whole address. The card opens as a whole. */
  href: string;
  title: LanguageMap;
  /** What was looked for: its words are marked in the title. */
  q?: string | undefined;
  /** A DateLeaf, for what has a day. */
  leaf?: Child;
  /** Small above it; left out for readers who save data. */
  picture?: Pick<PictureProps, "picture" | "alt"> | undefined;
  /** Tags above the title. */
  tags?: Child;
  /** Who and from where: an OriginBadge. */
  by?: Child;
  /** 3 under a section's heading, 2 where the list stands alone. */
  level?: 2 | 3;
  children?: Child;
}

/** One thing in a list that one wants to open. */
export const Card: FC<CardProps> = ({ href, title, q, leaf, picture, tags, by, level = 3, children }) => {
  const { savesData } = useView();
  const Heading = level === 2 ? "h2" : "h3";
  const content = (
    <>
      {picture && !savesData && (
        <div class="thumb">
          <Picture {...picture} sizes="16rem" />
        </div>
      )}
      {tags && <div class="tags">{tags}</div>}
      <Heading>
        <a href={href}>
          <Marked map={title} q={q} />
        </a>
      </Heading>
      {children}
      {by && <div class="by">{by}</div>}
    </>
  );
  if (!leaf) return <article class="card">{content}</article>;
  return (
    <article class="card dated">
      {leaf}
      <div>{content}</div>
    </article>
  );
};

/** Cards side by side, as many as fit; with `first`, the first one over their whole width. */
export const CardGrid: FC<{ children?: readonly Child[]; first?: boolean }> = ({ children, first }) => (
  <ul class="grid">
    {[children].flat(1).map((card, at) => (
      <li class={first && at === 0 ? "first" : undefined}>{card}</li>
    ))}
  </ul>
);
