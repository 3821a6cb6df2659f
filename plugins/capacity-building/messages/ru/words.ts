import type { Texts } from "@nri-commons/core/web";

/** Texts that several rooms use. */
export const words: Texts = {
  "plugin.name": "Развитие потенциала",
  "plugin.about": "Чему можно научиться, кто об этом просит и что стало с участниками",
  "permission.capacity.manage": "Готовить и открывать программы, партнёров, маршруты и материалы",
  "permission.capacity.people":
    "Видеть заявки, участников, сертификаты и отклики и решать по ним, связываться с авторами запросов",
  "nav.capacity": "Развитие",
  "nav.activities": "Мероприятия",
  "setting.keepApplicationsMonths": "Сколько месяцев хранятся заявки, не получившие места",
  "setting.keepApplicationsMonths.hint": "Затем они забываются со всем содержимым.",
};
