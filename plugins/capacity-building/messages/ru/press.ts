import type { Texts } from "@nri-commons/core/web";

export const press: Texts = {
  "press.title": "Пресс-центр",
  "press.lead":
    "Журналистам: программы, в которых можно участвовать, простыми словами о том, кто что делает, что будет дальше и кто может ответить на ваши вопросы.",
  "press.feed": "Новости для прессы (Atom)",
  "press.for": "Журналистам: пресс-центр",
  "press.none": "Пока ничего.",
  "press.contact": "Контакт для прессы",
  "press.contact.none": "Этот сайт пока не назвал контакт.",
  "press.about": "Кто мы",
  "press.programmes": "Программы для журналистов",
  "press.programmes.all": "Все программы",
  "press.programmes.none": "Сейчас нет открытых программ для журналистов.",
  "press.programmes.past": "Посмотреть прошедшие",
  "press.stories": "Что опубликовали участники",
  "press.explainers": "Простыми словами",
  "press.explainers.all": "Все объяснения",
  "press.events": "Скоро",
  "press.events.all": "Все мероприятия",
  "press.experts": "Кто говорит с прессой",
  "press.experts.all": "Все эксперты",
  "press.experts.how":
    "Каждый из них согласился, чтобы его здесь назвали. Как с ним связаться, сказано на его странице.",
  "press.outputs": "Последние материалы",
  "press.outputs.all": "Все материалы",
  "setting.pressContact": "Контакт для прессы",
  "setting.pressContact.hint":
    "Адрес электронной почты или страница. Если его нет, пресс-центр показывает контакт инициативы.",
};
