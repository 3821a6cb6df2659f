import type { Texts } from "../../../../web/index.ts";

export const followAr: Texts = {
  "field.languages.later": "بعد التسجيل يمكنك أن تحدد في صفحتك الخاصة الجلسات التي تحتاج فيها إلى ذلك.",
  "follow.title": "الترجمة الفورية والنصوص المكتوبة ولغة الإشارة حسب الجلسة",
  "follow.why":
    "اذكر اللغات التي تحتاج إليها واختر الجلسات التي تريد متابعتها. يرى المنظمون عدد من يحتاجون إلى كل شيء، ولا يمكنهم الوعد بكل شيء؛ وتذكر كل جلسة ما يتوفر فيها.",
  "follow.interpretation": "ترجمة فورية",
  "follow.captions": "نصوص مكتوبة",
  "follow.sign": "لغة إشارة",
  "follow.interpretation.into": "ترجمة فورية إلى",
  "follow.captions.in": "نصوص مكتوبة بـ",
  "follow.sign.which": "أي لغة إشارة؟",
  "follow.sign.hint": "باسمها، مثل لغة الإشارة الكينية أو الإشارة الدولية",
  "follow.no-need": "لا أحتاج إليها",
  "follow.problem.interpretation": "اختر اللغة التي تحتاج إلى الترجمة إليها",
  "follow.problem.captions": "اختر لغة النصوص التي تحتاج إليها",
  "follow.problem.sign": "اكتب لغة الإشارة التي تحتاج إليها",
  "follow.count":
    "{count, plural, zero {لا جلسات} one {جلسة واحدة} two {جلستان} few {# جلسات} many {# جلسة} other {# جلسة}}",
  "desk.tab.languages": "اللغات",
  "desk.languages.none": "لم يطلب أحد شيئًا",
  "desk.languages.none.why": "يذكر الناس في صفحاتهم الجلسات التي يحتاجون فيها إلى ترجمة أو نصوص مكتوبة أو لغة إشارة.",
  "desk.languages.not-asked": "أنتم لا تسألون عن ذلك: اختاروا «الترجمة الفورية والنصوص المكتوبة» في الإعدادات.",
  "desk.languages.what":
    "كم شخصًا يحتاج إلى ماذا وفي أي جلسة. ما يتوفر في الجلسة تدخلونه في البرنامج، فيظهر في صفحتها وفي البرنامج.",
  "desk.languages.session": "الجلسة",
  "desk.languages.kind": "ماذا",
  "desk.languages.language": "اللغة",
  "desk.languages.people": "أشخاص",
  "desk.languages.has": "متوفر",
  "desk.languages.lacks": "ليس بعد",
};
