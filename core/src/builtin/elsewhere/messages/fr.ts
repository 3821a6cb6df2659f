import type { Texts } from "../../../web/index.ts";

export const fr: Texts = {
  title: "Plus sur d’autres sites",
  lead: "Ce que d’autres sites ont publié avec des fonctions que ce site n’a pas. Le texte peut être lu ici.",
  none: "Encore rien",
  "none.why": "Ce que d’autres sites publient avec des fonctions que ce site n’a pas se trouvera ici.",
  "article.why":
    "Ceci a été fait avec une fonction, ou une version plus récente, que ce site n’a pas. En voici le texte ; le reste est là où cela a été fait.",
  "article.open": "L’ouvrir sur {host}",
  "article.from": "De",
  "article.kind": "Type",
  "article.published": "Publié",
};
