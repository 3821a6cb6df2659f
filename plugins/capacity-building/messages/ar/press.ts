import type { Texts } from "@nri-commons/core/web";

export const press: Texts = {
  "press.title": "الغرفة الصحفية",
  "press.lead":
    "للصحفيين: برامج يمكنكم المشاركة فيها، وشرح مبسط لمن يقوم بماذا، وما هو قادم، ومن يستطيع الإجابة عن أسئلتكم.",
  "press.feed": "أخبار للصحافة (Atom)",
  "press.for": "للصحفيين: الغرفة الصحفية",
  "press.none": "لا شيء بعد.",
  "press.contact": "جهة الاتصال للصحافة",
  "press.contact.none": "لم يحدد هذا الموقع جهة اتصال بعد.",
  "press.about": "من نحن",
  "press.programmes": "برامج للصحفيين",
  "press.programmes.all": "جميع البرامج",
  "press.programmes.none": "لا يوجد الآن برنامج مفتوح للصحفيين.",
  "press.programmes.past": "انظر البرامج السابقة",
  "press.stories": "ما نشره المشاركون",
  "press.explainers": "شرح بكلمات بسيطة",
  "press.explainers.all": "جميع الشروح",
  "press.events": "ما هو قادم",
  "press.events.all": "جميع الفعاليات",
  "press.experts": "من يتحدث إلى الصحافة",
  "press.experts.all": "جميعهم",
  "press.experts.how": "وافق كل منهم على ذكر اسمه هنا. وتبين صفحته كيف يمكن الوصول إليه.",
  "press.outputs": "أحدث المخرجات",
  "press.outputs.all": "جميع المخرجات",
  "setting.pressContact": "جهة الاتصال للصحافة",
  "setting.pressContact.hint": "عنوان بريد إلكتروني أو صفحة. إن تُرك فارغًا عرضت الغرفة الصحفية جهة اتصال المبادرة.",
};
