import type { Texts } from "../../../web/index.ts";

export const pluginsRu: Texts = {
  "plugins.permissions": "Кто что может",
  "plugins.permissions.owner": "Владельцы сайта могут делать всё это.",
  "plugins.permissions.keep": "Сохранить, кто что может",
  "plugins.role.editor": "Редактор",
  "plugins.role.reviewer": "Рецензент",
  "plugins.role.contributor": "Участник",
  "log.verb.plugin.permissions-changed": "Изменено, кто что может в дополнительной функции",
  "plugins.state.asks": "Просит больше",
  "plugins.state.removed": "Удалено",
  "plugins.asks": "Она не заработает, пока вы не согласитесь с тем, что указано ниже.",
  "plugins.agree": "Согласиться и запустить",
  "plugins.resting": "Часть не раз дала сбой и остановлена",
  "plugins.resting.why":
    "Остальное работает. То, что пришло за это время, ждёт. Когда причина устранена, запустите снова.",
  "plugins.reset": "Запустить снова",
  "plugins.try-again": "Попробовать снова",
  "plugins.removed.kept": "Она удалена. Её данные остаются здесь, пока вы их не удалите.",
  "plugins.install": "Установить снова",
  "plugins.remove": "Удалить…",
  "plugins.remove.title": "Удалить эту функцию?",
  "plugins.remove.effect": "Её страницы исчезнут, и работа сразу остановится.",
  "plugins.remove.rows":
    "{count, plural, one {В ней # запись.} few {В ней # записи.} many {В ней # записей.} other {В ней # записи.}}",
  "plugins.remove.published":
    "{count, plural, one {Она опубликовала # объект; у других сайтов может быть копия.} few {Она опубликовала # объекта; у других сайтов могут быть копии.} many {Она опубликовала # объектов; у других сайтов могут быть копии.} other {Она опубликовала # объекта; у других сайтов могут быть копии.}}",
  "plugins.remove.sites":
    "{count, plural, one {# другой сайт получает то, что здесь публикуется; его попросят удалить копии.} few {# других сайта получают то, что здесь публикуется; их попросят удалить копии.} many {# других сайтов получают то, что здесь публикуется; их попросят удалить копии.} other {# других сайта получают то, что здесь публикуется; их попросят удалить копии.}}",
  "plugins.remove.keep": "Удалить, но сохранить данные",
  "plugins.remove.keep.effect": "Её можно снова установить в любое время, и всё вернётся.",
  "plugins.remove.data": "Удалить вместе со всеми данными",
  "plugins.remove.data.effect":
    "Сначала создаётся файл со всем содержимым, который можно скачать. Затем другие сайты попросят удалить копии. Затем всё удаляется здесь навсегда.",
  "plugins.remove.data.sure": "Да, удалить всё",
  "plugins.remove.data.why": "Отметьте, если вы этого хотите.",
  "plugins.remove.others": "Отчёты и события, опубликованные от имени сайта, останутся.",
  "plugins.removal": "Удаление данных этой функции",
  "plugins.removal.runs": "Выполняется",
  "plugins.removal.done": "Все данные удалены",
  "plugins.removal.failed": "Удалить полностью не удалось",
  "plugins.removal.archive": "Скачать удалённое",
  "plugins.removal.archive.why":
    "Файл может содержать персональные данные. Он остаётся на этом сервере, пока вы его там не удалите.",
  "log.verb.plugin.agreed": "Согласован доступ дополнительной функции",
  "log.verb.plugin.reset": "Дополнительная функция снова запущена",
  "log.verb.plugin.installed": "Дополнительная функция снова установлена",
  "log.verb.plugin.removed": "Дополнительная функция удалена",
  "log.verb.plugin.data-deleted": "Данные дополнительной функции удалены",
  "log.verb.plugin.archive-downloaded": "Скачаны удалённые данные функции",
  "log.verb.plugin.upgraded": "Версия дополнительной функции изменилась",
};
