import type { Texts } from "@nri-commons/core/web";

/** What came of it all: figures, how they are counted, stories. */
export const impact: Texts = {
  "impact.title": "ما الذي نتج عنه",
  "impact.lead": "من شارك في تنمية القدرات في هذا الموقع، ولمن يوجد فيه شيء، وما الذي عمله الناس به.",
  "impact.withheld": "غير معروض",
  "impact.withheld.why":
    "لا تُعرض أعداد تقل عن {smallest, number} أشخاص، ولا ما يلزم حجبه معها لكي لا يستطيع أحد حسابها.",
  "impact.not-said": "لم يُذكر",
  "impact.csv": "نزّل كجدول (CSV)",
  "impact.json": "الشيء نفسه للبرامج (JSON)",
  "impact.counted": "كيف يُعدّ هذا",
  "impact.stories.none": "لم يروِ أحد بعد قصة للجميع.",
  "impact.measure.activities": "الأنشطة",
  "impact.measure.applicants": "من تقدموا بطلب",
  "impact.measure.participants": "من شاركوا",
  "impact.measure.completed": "من أتموا نشاطًا",
  "impact.measure.follow-up": "من سُئلوا لاحقًا",
  "impact.measure.outcomes": "ما عملوه منذ ذلك الحين",
  "impact.unit.activities": "الأنشطة",
  "impact.unit.people": "الأشخاص",
  "impact.head.type": "النوع",
  "impact.head.level": "المستوى",
  "impact.head.scope": "لأي جزء من العالم",
  "impact.head.audience": "الجمهور",
  "impact.head.experience": "الخبرة السابقة",
  "impact.head.policy": "مجالات سياسات أخرى",
  "impact.head.region": "المنطقة",
  "impact.head.group": "مجموعة أصحاب المصلحة",
  "impact.head.first-time": "لأول مرة",
  "impact.head.follow-up": "الجواب",
  "impact.head.outcomes": "ماذا",
  "impact.wave.asked": "سُئلوا",
  "impact.wave.answered": "أجابوا",
  "impact.wave.refused": "لم يريدوا الجواب",
  "impact.wave.open": "بلا جواب",
  "impact.note.activities":
    "أنشطة هذا الموقع العلنية التي لم تُلغَ، لا أنشطة مواقع أخرى. قد يكون النشاط لعدة جماهير فيُعدّ مع كل منها.",
  "impact.note.applicants":
    "كل من تقدم بطلب وأكد عنوانه يُعدّ مرة واحدة مهما كثرت طلباته؛ والطلبات المسحوبة لا تُعدّ. وكونها المرة الأولى هو ما قاله بنفسه.",
  "impact.note.participants": "كل من يشارك أو شارك يُعدّ مرة واحدة؛ ومن غادر لا يُعدّ. وقد يكون الشخص في عدة مستويات.",
  "impact.note.completed": "كل من أتم نشاطًا واحدًا على الأقل يُعدّ مرة واحدة.",
  "impact.note.follow-up": "ممن وافقوا على أن يُسألوا: يُعدّ كل شخص مرة في كل جولة. ومن سُئل عن نشاطين يُعدّ بأحسن جوابيه.",
  "impact.note.outcomes":
    "ممن أجابوا في هذه الجولة، كم منهم ذكر ذلك؛ وقد يذكر الشخص عدة أشياء. ولم يتحقق أحد مما ذكروه.",
};
