/** messages: what the pages of moderation say. */
import type { Messages } from "../../../web/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const messages: Messages = {
  en: { reviewed: true, texts: en },
  ar: { reviewed: false, texts: ar },
  es: { reviewed: false, texts: es },
  fr: { reviewed: false, texts: fr },
  pt: { reviewed: false, texts: pt },
  ru: { reviewed: false, texts: ru },
  zh: { reviewed: false, texts: zh },
};
