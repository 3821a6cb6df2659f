import type { Texts } from "../../../web/index.ts";

export const pluginsEs: Texts = {
  "plugins.permissions": "Quién puede hacer qué",
  "plugins.permissions.owner": "Las personas responsables del sitio pueden hacer todo esto.",
  "plugins.permissions.keep": "Guardar quién puede hacer qué",
  "plugins.role.editor": "Edición",
  "plugins.role.reviewer": "Revisión",
  "plugins.role.contributor": "Colaboración",
  "log.verb.plugin.permissions-changed": "Se cambió quién puede hacer qué en una función",
};
