import type { Texts } from "@nri-commons/core/web";

/** What came of it all: figures, how they are counted, stories. */
export const impact: Texts = {
  "impact.title": "Ce qui en est sorti",
  "impact.lead":
    "Qui a participé au développement des capacités sur ce site, pour qui il y a quelque chose, et ce que les personnes en ont fait.",
  "impact.withheld": "non montré",
  "impact.withheld.why":
    "Les nombres de moins de {smallest, number} personnes ne sont pas montrés, ni autant d’autres qu’il en faut pour que personne ne puisse les calculer.",
  "impact.not-said": "Non précisé",
  "impact.csv": "Télécharger en tableau (CSV)",
  "impact.json": "La même chose pour des programmes (JSON)",
  "impact.counted": "Comment cela est compté",
  "impact.stories.none": "Personne n’a encore raconté d’histoire pour tout le monde.",
  "impact.measure.activities": "Activités",
  "impact.measure.applicants": "Personnes qui ont posé leur candidature",
  "impact.measure.participants": "Personnes qui ont participé",
  "impact.measure.completed": "Personnes qui ont terminé une activité",
  "impact.measure.follow-up": "Interrogées plus tard",
  "impact.measure.outcomes": "Ce qu’elles ont fait depuis",
  "impact.unit.activities": "Activités",
  "impact.unit.people": "Personnes",
  "impact.head.type": "Type",
  "impact.head.level": "Niveau",
  "impact.head.scope": "Pour quelle partie du monde",
  "impact.head.audience": "Public",
  "impact.head.experience": "Expérience préalable",
  "impact.head.policy": "Autres domaines de politique",
  "impact.head.region": "Région",
  "impact.head.group": "Groupe d’acteurs",
  "impact.head.first-time": "Pour la première fois",
  "impact.head.follow-up": "Réponse",
  "impact.head.outcomes": "Quoi",
  "impact.wave.asked": "Interrogées",
  "impact.wave.answered": "Ont répondu",
  "impact.wave.refused": "N’ont pas voulu répondre",
  "impact.wave.open": "Sans réponse",
  "impact.note.activities":
    "Activités publiques de ce site, pas celles d’autres sites, qui n’ont pas été annulées. Une activité peut s’adresser à plusieurs publics et compte pour chacun.",
  "impact.note.applicants":
    "Chaque personne qui a posé sa candidature et confirmé son adresse compte une fois, quel que soit le nombre de candidatures ; celles qui ont été retirées ne comptent pas. Si c’est la première fois, c’est elle qui l’a dit.",
  "impact.note.participants":
    "Chaque personne qui participe ou a participé compte une fois ; qui est parti ne compte pas. Une personne peut figurer à plusieurs niveaux.",
  "impact.note.completed": "Chaque personne qui a terminé au moins une activité compte une fois.",
  "impact.note.follow-up":
    "Parmi celles qui ont accepté d’être interrogées : chaque personne compte une fois par vague. Qui a été interrogé sur deux activités compte avec la meilleure réponse.",
  "impact.note.outcomes":
    "Parmi celles qui ont répondu dans cette vague, combien en ont parlé ; une personne peut parler de plusieurs choses. Personne n’a vérifié ce qu’elles ont dit.",
};
