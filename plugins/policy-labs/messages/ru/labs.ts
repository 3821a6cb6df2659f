import type { Texts } from "@nri-commons/core/web";

/** A lab: its list, its page, its console. */
export const labs: Texts = {
  "nav.labs": "Лаборатории",
  "list.title": "Лаборатории политики",
  "list.lead": "Один вопрос, несколько недель, люди из разных групп: итог короткий, и им можно пользоваться.",
  "list.none": "Лабораторий пока нет",
  "list.none.why": "Здесь будут лаборатории этого сайта и сайтов, за которыми он следит.",
};
