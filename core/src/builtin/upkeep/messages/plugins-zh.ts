import type { Texts } from "../../../web/index.ts";

export const pluginsZh: Texts = {
  "plugins.permissions": "谁可以做什么",
  "plugins.permissions.owner": "网站所有者可以做这里的一切。",
  "plugins.permissions.keep": "保存权限",
  "plugins.role.editor": "编辑",
  "plugins.role.reviewer": "审阅者",
  "plugins.role.contributor": "供稿者",
  "log.verb.plugin.permissions-changed": "一项附加功能的权限被更改",
};
