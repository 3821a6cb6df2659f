/** messages: what the pages of outputs say. */
import { joinTexts, type Messages } from "../../../web/index.ts";
import { consoleEn } from "./console-en.ts";
import { en } from "./en.ts";

export const messages: Messages = {
  en: { reviewed: true, texts: joinTexts({ en, consoleEn }) },
  ar: {
    reviewed: false,
    texts: async () => joinTexts([(await import("./ar.ts")).ar, (await import("./console-ar.ts")).consoleAr]),
  },
  es: {
    reviewed: false,
    texts: async () => joinTexts([(await import("./es.ts")).es, (await import("./console-es.ts")).consoleEs]),
  },
  fr: {
    reviewed: false,
    texts: async () => joinTexts([(await import("./fr.ts")).fr, (await import("./console-fr.ts")).consoleFr]),
  },
  pt: {
    reviewed: false,
    texts: async () => joinTexts([(await import("./pt.ts")).pt, (await import("./console-pt.ts")).consolePt]),
  },
  ru: {
    reviewed: false,
    texts: async () => joinTexts([(await import("./ru.ts")).ru, (await import("./console-ru.ts")).consoleRu]),
  },
  zh: {
    reviewed: false,
    texts: async () => joinTexts([(await import("./zh.ts")).zh, (await import("./console-zh.ts")).consoleZh]),
  },
};
