import type { Texts } from "../../../web/index.ts";

export const pt: Texts = {};
