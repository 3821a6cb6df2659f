import type { Texts } from "../../../web/index.ts";

export const en: Texts = {
  title: "More from other sites",
  lead: "What other sites published with features that this site does not have. Its text can be read here.",
  none: "Nothing yet",
  "none.why": "What other sites publish with features that this site does not have will stand here.",
  "article.why":
    "This was made with a feature, or a newer version of one, that this site does not have. Here is its text; the rest is where it was made.",
  "article.open": "Open it on {host}",
  "article.from": "From",
  "article.kind": "Kind",
  "article.published": "Published",
};
