/** messages: what the pages for looking after the node say. */
import { joinTexts, type Messages } from "../../../web/index.ts";
import { en } from "./en.ts";
import { featuresEn } from "./features-en.ts";
import { logEn } from "./log-en.ts";
import { operationEn } from "./operation-en.ts";
import { pluginsEn } from "./plugins-en.ts";

export const messages: Messages = {
  en: { reviewed: true, texts: joinTexts({ en, logEn, operationEn, pluginsEn, featuresEn }) },
  ar: {
    reviewed: false,
    texts: async () =>
      joinTexts([
        (await import("./ar.ts")).ar,
        (await import("./log-ar.ts")).logAr,
        (await import("./operation-ar.ts")).operationAr,
        (await import("./plugins-ar.ts")).pluginsAr,
        (await import("./features-ar.ts")).featuresAr,
      ]),
  },
  es: {
    reviewed: false,
    texts: async () =>
      joinTexts([
        (await import("./es.ts")).es,
        (await import("./log-es.ts")).logEs,
        (await import("./operation-es.ts")).operationEs,
        (await import("./plugins-es.ts")).pluginsEs,
        (await import("./features-es.ts")).featuresEs,
      ]),
  },
  fr: {
    reviewed: false,
    texts: async () =>
      joinTexts([
        (await import("./fr.ts")).fr,
        (await import("./log-fr.ts")).logFr,
        (await import("./operation-fr.ts")).operationFr,
        (await import("./plugins-fr.ts")).pluginsFr,
        (await import("./features-fr.ts")).featuresFr,
      ]),
  },
  pt: {
    reviewed: false,
    texts: async () =>
      joinTexts([
        (await import("./pt.ts")).pt,
        (await import("./log-pt.ts")).logPt,
        (await import("./operation-pt.ts")).operationPt,
        (await import("./plugins-pt.ts")).pluginsPt,
        (await import("./features-pt.ts")).featuresPt,
      ]),
  },
  ru: {
    reviewed: false,
    texts: async () =>
      joinTexts([
        (await import("./ru.ts")).ru,
        (await import("./log-ru.ts")).logRu,
        (await import("./operation-ru.ts")).operationRu,
        (await import("./plugins-ru.ts")).pluginsRu,
        (await import("./features-ru.ts")).featuresRu,
      ]),
  },
  zh: {
    reviewed: false,
    texts: async () =>
      joinTexts([
        (await import("./zh.ts")).zh,
        (await import("./log-zh.ts")).logZh,
        (await import("./operation-zh.ts")).operationZh,
        (await import("./plugins-zh.ts")).pluginsZh,
        (await import("./features-zh.ts")).featuresZh,
      ]),
  },
};
