import type { Texts } from "../../../web/index.ts";

export const fr: Texts = {};
