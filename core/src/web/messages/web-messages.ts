import type { Messages } from "./catalogue.ts";
import { en } from "./web-en.ts";

/** What the layout and the components say. */
export const webMessages: Messages = {
  en: { reviewed: true, texts: en },
  ar: { reviewed: false, texts: () => import("./web-ar.ts").then(({ ar }) => ar) },
  es: { reviewed: false, texts: () => import("./web-es.ts").then(({ es }) => es) },
  fr: { reviewed: false, texts: () => import("./web-fr.ts").then(({ fr }) => fr) },
  pt: { reviewed: false, texts: () => import("./web-pt.ts").then(({ pt }) => pt) },
  ru: { reviewed: false, texts: () => import("./web-ru.ts").then(({ ru }) => ru) },
  zh: { reviewed: false, texts: () => import("./web-zh.ts").then(({ zh }) => zh) },
};
