/** messages: what is said of things that were made with features this site lacks. */
import type { Messages } from "../../../web/index.ts";
import { en } from "./en.ts";

export const messages: Messages = {
  en: { reviewed: true, texts: en },
  ar: { reviewed: false, texts: () => import("./ar.ts").then(({ ar }) => ar) },
  es: { reviewed: false, texts: () => import("./es.ts").then(({ es }) => es) },
  fr: { reviewed: false, texts: () => import("./fr.ts").then(({ fr }) => fr) },
  pt: { reviewed: false, texts: () => import("./pt.ts").then(({ pt }) => pt) },
  ru: { reviewed: false, texts: () => import("./ru.ts").then(({ ru }) => ru) },
  zh: { reviewed: false, texts: () => import("./zh.ts").then(({ zh }) => zh) },
};
