import type { Messages } from "../../../web/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

/** What the pages of the network say. */
export const messages: Messages = {
  ar: { reviewed: false, texts: ar },
  en: { reviewed: true, texts: en },
  es: { reviewed: false, texts: es },
  fr: { reviewed: false, texts: fr },
  pt: { reviewed: false, texts: pt },
  ru: { reviewed: false, texts: ru },
  zh: { reviewed: false, texts: zh },
};
