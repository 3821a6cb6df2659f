import type { Texts } from "@nri-commons/core/web";

/** A lab: its list, its page, its console. */
export const labs: Texts = {
  "nav.labs": "Labos",
  "list.title": "Laboratoires de politiques",
  "list.lead":
    "Une question, quelques semaines, des personnes de plusieurs groupes : il en sort un texte court et utilisable.",
  "list.none": "Aucun laboratoire pour l’instant",
  "list.none.why": "Les laboratoires de ce site et des sites qu’il suit figureront ici.",
};
