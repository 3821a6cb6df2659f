import type { Child, FC } from "hono/jsx";
import type { Tone } from "./tag.tsx";

interface NoticeProps {
  tone?: Tone;
  title?: string;
  /** Says it to screen readers at once: only for what just happened. */
  live?: boolean;
  children?: Child;
}

/** One thing to know before reading on. */
export const Notice: FC<NoticeProps> = ({ tone = "calm", title, live, children }) => (
  <div class={tone === "calm" ? "note" : `note ${tone}`} role={live ? "status" : undefined}>
    {title && <h2>{title}</h2>}
    {children}
  </div>
);
