import type { Texts } from "../../../../web/index.ts";

export const followRu: Texts = {
  "field.languages.later": "После регистрации на своей странице вы сможете указать, на каких сессиях это нужно.",
  "follow.title": "Перевод, субтитры и жестовый язык по сессиям",
  "follow.why":
    "Укажите, какие языки вам нужны, и отметьте сессии, за которыми хотите следить. Организаторы видят, скольким что нужно, и не могут обещать всего; у каждой сессии указано, что на ней есть.",
  "follow.interpretation": "Перевод",
  "follow.captions": "Субтитры",
  "follow.sign": "Жестовый язык",
  "follow.interpretation.into": "Перевод на",
  "follow.captions.in": "Субтитры на языке",
  "follow.sign.which": "Какой жестовый язык?",
  "follow.sign.hint": "По названию, например кенийский жестовый язык или международные жесты",
  "follow.no-need": "Не нужно",
  "follow.problem.interpretation": "Выберите язык, на который нужен перевод",
  "follow.problem.captions": "Выберите язык нужных вам субтитров",
  "follow.problem.sign": "Напишите, какой жестовый язык вам нужен",
  "follow.count": "{count, plural, one {# сессия} few {# сессии} many {# сессий} other {# сессии}}",
  "desk.tab.languages": "Языки",
  "desk.languages.none": "Никто ничего не просил",
  "desk.languages.none.why":
    "На своей странице люди указывают, на каких сессиях нужны перевод, субтитры или жестовый язык.",
  "desk.languages.not-asked": "Вы об этом не спрашиваете: отметьте перевод и субтитры в настройках.",
  "desk.languages.what":
    "Скольким что нужно на какой сессии. Что на сессии есть, вы вносите в программу; это видно на её странице и в программе.",
  "desk.languages.session": "Сессия",
  "desk.languages.kind": "Что",
  "desk.languages.language": "Язык",
  "desk.languages.people": "Людей",
  "desk.languages.has": "Есть",
  "desk.languages.lacks": "Ещё нет",
};
