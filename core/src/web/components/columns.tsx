import type { Child, FC } from "hono/jsx";

/** The content of a page below its header. */
export const Content: FC<{ children?: Child }> = ({ children }) => <div class="wrap">{children}</div>;

/** Main column and, on wide screens beside it, what accompanies it. */
export const Split: FC<{ aside: Child; asideLabel: string; children?: Child }> = ({ aside, asideLabel, children }) => (
  <div class="wrap">
    <div class="split">
      <div>{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  </div>
);

/** A calm box in the side column. */
export const SideBox: FC<{ title: string; children?: Child }> = ({ title, children }) => (
  <section class="side">
    <h2>{title}</h2>
    {children}
  </section>
);
