import type { Messages } from "./catalogue.ts";
import { ar } from "./web-ar.ts";
import { en } from "./web-en.ts";
import { es } from "./web-es.ts";
import { fr } from "./web-fr.ts";
import { pt } from "./web-pt.ts";
import { ru } from "./web-ru.ts";
import { zh } from "./web-zh.ts";

/** What the layout and the components say. */
export const webMessages: Messages = {
  en: { reviewed: true, texts: en },
  ar: { reviewed: false, texts: ar },
  es: { reviewed: false, texts: es },
  fr: { reviewed: false, texts: fr },
  pt: { reviewed: false, texts: pt },
  ru: { reviewed: false, texts: ru },
  zh: { reviewed: false, texts: zh },
};
