/** messages: what the pages and mails of registration say; what only hubs and the console say stands apart. */
import type { Messages, Texts } from "../../../web/index.ts";
import { deskEn } from "./desk-en.ts";
import { en } from "./en.ts";

const both = async (own: Promise<Texts>, desk: Promise<Texts>): Promise<Texts> => ({ ...(await own), ...(await desk) });

export const messages: Messages = {
  en: { reviewed: true, texts: { ...en, ...deskEn } },
  ar: {
    reviewed: false,
    texts: () =>
      both(
        import("./ar.ts").then(({ ar }) => ar),
        import("./desk-ar.ts").then(({ deskAr }) => deskAr),
      ),
  },
  es: {
    reviewed: false,
    texts: () =>
      both(
        import("./es.ts").then(({ es }) => es),
        import("./desk-es.ts").then(({ deskEs }) => deskEs),
      ),
  },
  fr: {
    reviewed: false,
    texts: () =>
      both(
        import("./fr.ts").then(({ fr }) => fr),
        import("./desk-fr.ts").then(({ deskFr }) => deskFr),
      ),
  },
  pt: {
    reviewed: false,
    texts: () =>
      both(
        import("./pt.ts").then(({ pt }) => pt),
        import("./desk-pt.ts").then(({ deskPt }) => deskPt),
      ),
  },
  ru: {
    reviewed: false,
    texts: () =>
      both(
        import("./ru.ts").then(({ ru }) => ru),
        import("./desk-ru.ts").then(({ deskRu }) => deskRu),
      ),
  },
  zh: {
    reviewed: false,
    texts: () =>
      both(
        import("./zh.ts").then(({ zh }) => zh),
        import("./desk-zh.ts").then(({ deskZh }) => deskZh),
      ),
  },
};
