import type { Messages } from "../../../web/index.ts";
import { en } from "./en.ts";

/** What the pages of experts say. */
export const messages: Messages = {
  ar: { reviewed: false, texts: () => import("./ar.ts").then(({ ar }) => ar) },
  en: { reviewed: true, texts: en },
  es: { reviewed: false, texts: () => import("./es.ts").then(({ es }) => es) },
  fr: { reviewed: false, texts: () => import("./fr.ts").then(({ fr }) => fr) },
  pt: { reviewed: false, texts: () => import("./pt.ts").then(({ pt }) => pt) },
  ru: { reviewed: false, texts: () => import("./ru.ts").then(({ ru }) => ru) },
  zh: { reviewed: false, texts: () => import("./zh.ts").then(({ zh }) => zh) },
};
