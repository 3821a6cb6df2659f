/** messages: what the pages of events say. */
import type { Messages, Texts } from "../../../web/index.ts";
import { consoleEn } from "./console-en.ts";
import { en } from "./en.ts";
import { importEn } from "./import-en.ts";

export const messages: Messages = {
  en: { reviewed: true, texts: { ...en, ...consoleEn, ...importEn } },
  ar: { reviewed: false, texts: () => import("./ar.ts").then(({ ar }) => ar) },
  es: { reviewed: false, texts: () => import("./es.ts").then(({ es }) => es) },
  fr: { reviewed: false, texts: () => import("./fr.ts").then(({ fr }) => fr) },
  pt: { reviewed: false, texts: () => import("./pt.ts").then(({ pt }) => pt) },
  ru: { reviewed: false, texts: () => import("./ru.ts").then(({ ru }) => ru) },
  zh: { reviewed: false, texts: () => import("./zh.ts").then(({ zh }) => zh) },
  en: { reviewed: true, texts: { ...en, ...consoleEn } },
  ar: {
    reviewed: false,
    texts: () =>
      joined(
        import("./ar.ts").then(({ ar }) => ar),
        import("./console-ar.ts").then(({ consoleAr }) => consoleAr),
      ),
  },
  es: {
    reviewed: false,
    texts: () =>
      joined(
        import("./es.ts").then(({ es }) => es),
        import("./console-es.ts").then(({ consoleEs }) => consoleEs),
      ),
  },
  fr: {
    reviewed: false,
    texts: () =>
      joined(
        import("./fr.ts").then(({ fr }) => fr),
        import("./console-fr.ts").then(({ consoleFr }) => consoleFr),
      ),
  },
  pt: {
    reviewed: false,
    texts: () =>
      joined(
        import("./pt.ts").then(({ pt }) => pt),
        import("./console-pt.ts").then(({ consolePt }) => consolePt),
      ),
  },
  ru: {
    reviewed: false,
    texts: () =>
      joined(
        import("./ru.ts").then(({ ru }) => ru),
        import("./console-ru.ts").then(({ consoleRu }) => consoleRu),
      ),
  },
  zh: {
    reviewed: false,
    texts: () =>
      joined(
        import("./zh.ts").then(({ zh }) => zh),
        import("./console-zh.ts").then(({ consoleZh }) => consoleZh),
      ),
  },
};

async function joined(...parts: readonly Promise<Texts>[]): Promise<Texts> {
  return Object.assign({}, ...(await Promise.all(parts)));
}
