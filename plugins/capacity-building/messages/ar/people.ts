import type { Texts } from "@nri-commons/core/web";

export const people: Texts = {
  "mail.hello": "مرحبًا {name}،",
  "mail.page": "صفحتك هنا وفيها كل ما يخصك: يراها كل من لديه هذا الرابط.",
  "privacy.person":
    "{count, plural, zero {لا أحد يشارك في تنمية القدرات} one {شخص واحد يشارك في تنمية القدرات} two {شخصان يشاركان في تنمية القدرات} few {# أشخاص يشاركون في تنمية القدرات} many {# شخصًا يشاركون في تنمية القدرات} other {# شخص يشاركون في تنمية القدرات}}",
  "privacy.person.erase": "يُحذف كل ما يخصهم في تنمية القدرات: الطلبات والأماكن والشهادات والإجابات.",
};
