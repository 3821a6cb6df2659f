import type { Texts } from "@nri-commons/core/web";

export const applications: Texts = {};
