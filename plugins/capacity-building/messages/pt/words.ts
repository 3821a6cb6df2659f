import type { Texts } from "@nri-commons/core/web";

/** Texts that several rooms use. */
export const words: Texts = {
  "plugin.name": "Desenvolvimento de capacidades",
  "plugin.about": "O que se pode aprender, quem o pede e o que foi feito de quem participou",
  "permission.capacity.manage": "Preparar e abrir atividades, parceiros, percursos e recursos",
  "permission.capacity.people":
    "Ver e decidir candidaturas, participantes, certificados e acompanhamento, e contactar quem pediu capacidades",
  "nav.capacity": "Capacidades",
  "nav.activities": "Atividades",
  "setting.keepApplicationsMonths": "Meses durante os quais se guardam candidaturas sem lugar",
  "setting.keepApplicationsMonths.hint": "Depois são esquecidas, com tudo o que contêm.",
};
