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
};
