import type { Texts } from "../../../web/index.ts";

export const pluginsRu: Texts = {
  "plugins.permissions": "Кто что может",
  "plugins.permissions.owner": "Владельцы сайта могут делать всё это.",
  "plugins.permissions.keep": "Сохранить, кто что может",
  "plugins.role.editor": "Редактор",
  "plugins.role.reviewer": "Рецензент",
  "plugins.role.contributor": "Участник",
  "log.verb.plugin.permissions-changed": "Изменено, кто что может в дополнительной функции",
};
