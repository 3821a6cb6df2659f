import type { Messages } from "@nri-commons/core/web";

export const messages: Messages = {
  en: {
    reviewed: true,
    texts: {
      "nav.notices": "Notices",
      "notices.title": "Notices",
      "notices.none": "No notices",
      "notices.why": "Nobody has put a notice on the board yet.",
    },
  },
  fr: {
    reviewed: false,
    texts: {
      "nav.notices": "Avis",
      "notices.title": "Avis",
      "notices.none": "Aucun avis",
      "notices.why": "Personne n’a encore affiché d’avis.",
    },
  },
  es: {
    reviewed: false,
    texts: {
      "nav.notices": "Avisos",
      "notices.title": "Avisos",
      "notices.none": "No hay avisos",
      "notices.why": "Nadie ha puesto todavía un aviso en el tablón.",
    },
  },
  pt: {
    reviewed: false,
    texts: {
      "nav.notices": "Avisos",
      "notices.title": "Avisos",
      "notices.none": "Sem avisos",
      "notices.why": "Ainda ninguém colocou um aviso no quadro.",
    },
  },
  ru: {
    reviewed: false,
    texts: {
      "nav.notices": "Объявления",
      "notices.title": "Объявления",
      "notices.none": "Объявлений нет",
      "notices.why": "Пока никто не разместил объявления.",
    },
  },
  zh: {
    reviewed: false,
    texts: {
      "nav.notices": "公告",
      "notices.title": "公告",
      "notices.none": "没有公告",
      "notices.why": "还没有人在公告板上发布公告。",
    },
  },
  ar: {
    reviewed: false,
    texts: {
      "nav.notices": "إعلانات",
      "notices.title": "إعلانات",
      "notices.none": "لا توجد إعلانات",
      "notices.why": "لم يضع أحد إعلانًا على اللوحة بعد.",
    },
  },
};
