import type { Texts } from "../../../web/index.ts";

export const ar: Texts = {
  title: "المزيد من مواقع أخرى",
  lead: "ما نشرته مواقع أخرى بميزات ليست في هذا الموقع. يمكن قراءة نصه هنا.",
  none: "لا شيء بعد",
  "none.why": "سيظهر هنا ما تنشره مواقع أخرى بميزات ليست في هذا الموقع.",
  "article.why": "أُعد هذا بميزة، أو بنسخة أحدث منها، ليست في هذا الموقع. هذا نصه، والباقي حيث أُعد.",
  "article.open": "افتحه في {host}",
  "article.from": "من",
  "article.kind": "النوع",
  "article.published": "نُشر",
};
