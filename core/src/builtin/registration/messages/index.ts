/** messages: what the pages and mails of registration say; what only hubs and the console say stands apart. */
import { joinTexts, type Messages, type Texts } from "../../../web/index.ts";
import { contactsEn } from "../contacts/messages/en.ts";
import { followEn } from "../follow/messages/en.ts";
import { supportEn } from "../support/messages/en.ts";
import { deskEn } from "./desk-en.ts";
import { en } from "./en.ts";

const all = async (...parts: Promise<Texts>[]): Promise<Texts> => Object.assign({}, ...(await Promise.all(parts)));

export const messages: Messages = {
  en: { reviewed: true, texts: joinTexts({ en, deskEn, contactsEn, supportEn, followEn }) },
  ar: {
    reviewed: false,
    texts: () =>
      all(
        import("./ar.ts").then(({ ar }) => ar),
        import("./desk-ar.ts").then(({ deskAr }) => deskAr),
        import("../contacts/messages/ar.ts").then(({ contactsAr }) => contactsAr),
        import("../support/messages/ar.ts").then(({ supportAr }) => supportAr),
        import("../follow/messages/ar.ts").then(({ followAr }) => followAr),
      ),
  },
  es: {
    reviewed: false,
    texts: () =>
      all(
        import("./es.ts").then(({ es }) => es),
        import("./desk-es.ts").then(({ deskEs }) => deskEs),
        import("../contacts/messages/es.ts").then(({ contactsEs }) => contactsEs),
        import("../support/messages/es.ts").then(({ supportEs }) => supportEs),
        import("../follow/messages/es.ts").then(({ followEs }) => followEs),
      ),
  },
  fr: {
    reviewed: false,
    texts: () =>
      all(
        import("./fr.ts").then(({ fr }) => fr),
        import("./desk-fr.ts").then(({ deskFr }) => deskFr),
        import("../contacts/messages/fr.ts").then(({ contactsFr }) => contactsFr),
        import("../support/messages/fr.ts").then(({ supportFr }) => supportFr),
        import("../follow/messages/fr.ts").then(({ followFr }) => followFr),
      ),
  },
  pt: {
    reviewed: false,
    texts: () =>
      all(
        import("./pt.ts").then(({ pt }) => pt),
        import("./desk-pt.ts").then(({ deskPt }) => deskPt),
        import("../contacts/messages/pt.ts").then(({ contactsPt }) => contactsPt),
        import("../support/messages/pt.ts").then(({ supportPt }) => supportPt),
        import("../follow/messages/pt.ts").then(({ followPt }) => followPt),
      ),
  },
  ru: {
    reviewed: false,
    texts: () =>
      all(
        import("./ru.ts").then(({ ru }) => ru),
        import("./desk-ru.ts").then(({ deskRu }) => deskRu),
        import("../contacts/messages/ru.ts").then(({ contactsRu }) => contactsRu),
        import("../support/messages/ru.ts").then(({ supportRu }) => supportRu),
        import("../follow/messages/ru.ts").then(({ followRu }) => followRu),
      ),
  },
  zh: {
    reviewed: false,
    texts: () =>
      all(
        import("./zh.ts").then(({ zh }) => zh),
        import("./desk-zh.ts").then(({ deskZh }) => deskZh),
        import("../contacts/messages/zh.ts").then(({ contactsZh }) => contactsZh),
        import("../support/messages/zh.ts").then(({ supportZh }) => supportZh),
        import("../follow/messages/zh.ts").then(({ followZh }) => followZh),
      ),
  },
};
