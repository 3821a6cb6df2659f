import type { Texts } from "../../../web/index.ts";

export const pluginsEn: Texts = {
  "plugins.permissions": "Who may do what",
  "plugins.permissions.owner": "Owners of the site may do all of this.",
  "plugins.permissions.keep": "Keep who may do what",
  "plugins.role.editor": "Editor",
  "plugins.role.reviewer": "Reviewer",
  "plugins.role.contributor": "Contributor",
  "log.verb.plugin.permissions-changed": "Who may do what in an extra feature was changed",
};
