import type { Texts } from "../../../web/index.ts";

export const pluginsAr: Texts = {
  "plugins.permissions": "من يجوز له ماذا",
  "plugins.permissions.owner": "يجوز لمالكي الموقع كل هذا.",
  "plugins.permissions.keep": "احفظ من يجوز له ماذا",
  "plugins.role.editor": "محرر",
  "plugins.role.reviewer": "مراجع",
  "plugins.role.contributor": "مساهم",
  "log.verb.plugin.permissions-changed": "غُيّر من يجوز له ماذا في ميزة إضافية",
};
