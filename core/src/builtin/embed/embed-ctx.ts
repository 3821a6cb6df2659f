import type { Ctx } from "../../plugin/index.ts";

export const capabilities = ["events:read"] as const;

export type EmbedCtx = Ctx<(typeof capabilities)[number]>;
