/** messages: what the pages for looking after the node say. */
import type { Messages } from "../../../web/index.ts";
import { en } from "./en.ts";
import { logEn } from "./log-en.ts";

export const messages: Messages = {
  en: { reviewed: true, texts: { ...en, ...logEn } },
  ar: {
    reviewed: false,
    texts: async () => ({ ...(await import("./ar.ts")).ar, ...(await import("./log-ar.ts")).logAr }),
  },
  es: {
    reviewed: false,
    texts: async () => ({ ...(await import("./es.ts")).es, ...(await import("./log-es.ts")).logEs }),
  },
  fr: {
    reviewed: false,
    texts: async () => ({ ...(await import("./fr.ts")).fr, ...(await import("./log-fr.ts")).logFr }),
  },
  pt: {
    reviewed: false,
    texts: async () => ({ ...(await import("./pt.ts")).pt, ...(await import("./log-pt.ts")).logPt }),
  },
  ru: {
    reviewed: false,
    texts: async () => ({ ...(await import("./ru.ts")).ru, ...(await import("./log-ru.ts")).logRu }),
  },
  zh: {
    reviewed: false,
    texts: async () => ({ ...(await import("./zh.ts")).zh, ...(await import("./log-zh.ts")).logZh }),
  },
};
