import type { Texts } from "@nri-commons/core/web";

/** A lab: its list, its page, its console. */
export const labs: Texts = {
  "nav.labs": "المختبرات",
  "list.title": "مختبرات السياسات",
  "list.lead": "سؤال واحد وبضعة أسابيع وأشخاص من عدة مجموعات: النتيجة موجزة ويمكن استخدامها.",
  "list.none": "لا يوجد مختبر بعد",
  "list.none.why": "ستظهر هنا مختبرات هذا الموقع والمواقع التي يتابعها.",
};
