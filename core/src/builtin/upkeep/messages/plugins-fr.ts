import type { Texts } from "../../../web/index.ts";

export const pluginsFr: Texts = {
  "plugins.permissions": "Qui peut faire quoi",
  "plugins.permissions.owner": "Les propriétaires du site peuvent faire tout cela.",
  "plugins.permissions.keep": "Enregistrer qui peut faire quoi",
  "plugins.role.editor": "Rédaction",
  "plugins.role.reviewer": "Relecture",
  "plugins.role.contributor": "Contribution",
  "log.verb.plugin.permissions-changed": "Qui peut faire quoi dans une fonction a été changé",
};
