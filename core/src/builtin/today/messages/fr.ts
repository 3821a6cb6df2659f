import type { Texts } from "../../../web/index.ts";

export const fr: Texts = {
  "nav.today": "Aujourd’hui",
  title: "Aujourd’hui",
  welcome: "Bienvenue, {name}",
  "welcome.next":
    "Votre site est là. Voici les prochaines étapes ; chacune prend quelques minutes, et aucune n’est urgente.",
  "alert.see": "Voir que faire",
  numbers: "En chiffres",
  tasks: "À suivre",
  "tasks.none": "Rien ne vous attend. Bonne journée.",
  "tasks.no-others": "Rien d’autre ne vous attend.",
  setup: "Préparer votre site",
  "setup.left":
    "{count, plural, one {Il reste # étape sur {all}.} many {Il reste # étapes sur {all}.} other {Il reste # étapes sur {all}.}}",
  "setup.done": "Fait",
};
