import type { Texts } from "../../../web/index.ts";

export const fr: Texts = {
  "nav.embed": "Afficher nos événements sur votre site",
  "page.title": "Afficher ces événements sur un autre site",
  "page.lead":
    "Gardez votre site tel qu’il est : copiez-y quelques lignes et les prochains événements s’y affichent, toujours à jour.",
  "page.look": "Voir le résultat",
  "page.privacy":
    "Aucune des deux ne pose de cookie ni ne compte les lecteurs. Les lecteurs de l’autre site demandent la liste à celui-ci, qui voit leur adresse réseau comme pour toute page.",
  "choose.label": "Choisir ce qui s’affiche",
  "choose.topic": "Thème",
  "choose.topic.any": "Tous les thèmes",
  "choose.language": "Langue",
  "choose.language.any": "Toutes les langues",
  "choose.from": "De qui",
  "choose.from.any": "Les nôtres et ceux d’initiatives que nous suivons",
  "choose.from.own": "Les nôtres seulement",
  "choose.limit": "Combien",
  "element.title": "Comme partie de votre page",
  "element.why":
    "Il prend la typographie et les couleurs de votre page. Sans script, un lien vers les événements le remplace.",
  "frame.title": "Prochains événements",
  "frame.none": "Rien n’est annoncé pour le moment.",
  "frame.all": "Tous les événements",
  "box.title": "Dans un cadre",
  "box.why": "Il n’a besoin d’aucun script. Changez le nombre après « height » pour l’agrandir ou le réduire.",
  online: "En ligne",
  "state.cancelled": "Annulé",
  "state.postponed": "Reporté",
  "state.tentative": "Pas encore confirmé",
};
