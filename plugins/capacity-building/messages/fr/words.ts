import type { Texts } from "@nri-commons/core/web";

/** Texts that several rooms use. */
export const words: Texts = {
  "plugin.name": "Renforcement des capacités",
  "plugin.about": "Ce qu’on peut apprendre, qui le demande et ce que sont devenus les participants",
  "permission.capacity.manage": "Préparer et ouvrir activités, partenaires, parcours et ressources",
  "permission.capacity.people":
    "Voir et traiter candidatures, participants, certificats et suivi, et joindre qui a demandé des capacités",
  "nav.capacity": "Capacités",
  "nav.activities": "Activités",
  "setting.keepApplicationsMonths": "Durée de conservation des candidatures non retenues, en mois",
  "setting.keepApplicationsMonths.hint": "Elles sont ensuite oubliées, avec tout leur contenu.",
};
