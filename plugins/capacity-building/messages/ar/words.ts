import type { Texts } from "@nri-commons/core/web";

/** Texts that several rooms use. */
export const words: Texts = {
  "plugin.name": "تنمية القدرات",
  "plugin.about": "ما يمكن تعلّمه، ومن يطلبه، وما آل إليه المشاركون",
  "permission.capacity.manage": "تحضير الأنشطة والشركاء والمسارات والموارد وفتحها",
  "permission.capacity.people":
    "الاطلاع على الطلبات والمشاركين والشهادات والمتابعة والبت فيها، والتواصل مع أصحاب طلبات بناء القدرات",
  "nav.capacity": "القدرات",
  "nav.activities": "الأنشطة",
  "setting.keepApplicationsMonths": "عدد الأشهر التي تُحفظ فيها الطلبات التي لم تحصل على مكان",
  "setting.keepApplicationsMonths.hint": "ثم تُنسى مع كل ما فيها.",
};
