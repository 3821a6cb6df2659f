import type { Texts } from "../../../web/index.ts";

export const pluginsPt: Texts = {
  "plugins.permissions": "Quem pode fazer o quê",
  "plugins.permissions.owner": "As pessoas responsáveis pelo site podem fazer tudo isto.",
  "plugins.permissions.keep": "Guardar quem pode fazer o quê",
  "plugins.role.editor": "Edição",
  "plugins.role.reviewer": "Revisão",
  "plugins.role.contributor": "Colaboração",
  "log.verb.plugin.permissions-changed": "Foi mudado quem pode fazer o quê numa função",
};
