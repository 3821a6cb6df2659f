/** messages: by language, one file for each room. */
import type { Messages } from "@nri-commons/core/web";
import { en } from "./en/index.ts";

export const messages: Messages = {
  en: { reviewed: true, texts: en },
  ar: { reviewed: false, texts: () => import("./ar/index.ts").then(({ ar }) => ar) },
  es: { reviewed: false, texts: () => import("./es/index.ts").then(({ es }) => es) },
  fr: { reviewed: false, texts: () => import("./fr/index.ts").then(({ fr }) => fr) },
  pt: { reviewed: false, texts: () => import("./pt/index.ts").then(({ pt }) => pt) },
  ru: { reviewed: false, texts: () => import("./ru/index.ts").then(({ ru }) => ru) },
  zh: { reviewed: false, texts: () => import("./zh/index.ts").then(({ zh }) => zh) },
};
