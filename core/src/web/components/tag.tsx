import type { Child, FC } from "hono/jsx";

/** A topic, a type: one word in a calm colour. */
export const Tag: FC<{ children?: Child }> = ({ children }) => (
  <span class="tag">
    <bdi>{children}</bdi>
  </span>
);

export type Tone = "ok" | "warn" | "err" | "calm";

/** A state: its word says it, the colour only helps. */
export const Status: FC<{ tone: Tone; children?: Child }> = ({ tone, children }) => (
  <span class={tone === "calm" ? "tag" : `tag ${tone}`}>{children}</span>
);
