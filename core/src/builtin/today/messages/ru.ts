import type { Texts } from "../../../web/index.ts";

export const ru: Texts = {
  "nav.today": "Сегодня",
  title: "Сегодня",
  welcome: "Добро пожаловать, {name}",
  "welcome.next": "Ваш сайт готов. Вот следующие шаги: каждый занимает несколько минут, и ни один не срочный.",
  "alert.see": "Что делать",
  numbers: "В цифрах",
  tasks: "Дальше",
  "tasks.none": "Вас ничего не ждёт. Хорошего дня.",
  "tasks.no-others": "Больше вас ничего не ждёт.",
  setup: "Настройка сайта",
  "setup.left":
    "{count, plural, one {Остался # шаг из {all}.} few {Осталось # шага из {all}.} many {Осталось # шагов из {all}.} other {Осталось # шага из {all}.}}",
  "setup.done": "Готово",
};
