import { joinTexts, type Texts } from "../../../web/index.ts";
import { ownFr } from "./own-fr.ts";

const own: Texts = {
  "nav.experts": "Experts",
  "list.title": "Experts",
  "list.lead":
    "Des personnes que l’on peut inviter à intervenir, à modérer ou à conseiller. Chacune décide qui voit quoi.",
  "hidden.count":
    "{count, plural, one {Ce site partage # autre expert avec les initiatives reconnues seulement.} other {Ce site partage # autres experts avec les initiatives reconnues seulement.}}",
  "filter.label": "Trouver des experts",
  "filter.q": "Nom ou mots",
  "filter.topic": "Thème",
  "filter.topic.any": "Tous les thèmes",
  "filter.group": "Groupe de parties prenantes",
  "filter.group.any": "Tous les groupes",
  "filter.role": "Disponible comme",
  "filter.role.any": "Tous les rôles",
  "filter.region": "Région",
  "filter.region.any": "Toutes les régions",
  "filter.country": "Pays",
  "filter.country.any": "Tous les pays",
  "filter.language": "Langue",
  "filter.language.any": "Toutes les langues",
  "empty.none.title": "Pas encore d’experts",
  "empty.none.why":
    "Les personnes apparaissent ici lorsqu’elles acceptent de figurer sur la liste, et seulement avec ce qu’elles veulent montrer.",
  "empty.hidden.title": "Personne ici n’est visible de tous",
  "empty.hidden.why":
    "Les personnes de cette liste ont accepté d’être vues par les initiatives reconnues, pas par le public.",
  "empty.action": "Voir qui fait partie du réseau",
  "empty.narrowed.title": "Personne ne correspond à tous ces choix",
  "empty.narrowed.why": "Retirez un filtre ou cherchez d’autres mots.",
  "empty.narrowed.action": "Voir tous les experts",
  "name.hidden": "Nom non public",
  "privacy.expert":
    "{count, plural, one {# fiche dans la liste d’experts} many {# fiches dans la liste d’experts} other {# fiches dans la liste d’experts}}",
  "privacy.expert.erase":
    "Le consentement prend fin : la fiche est effacée ici et partout où il y a une copie. Il reste trace qu’il y en eut un.",
  "sample.tag": "Exemple",
  "sample.title": "Ceci est un exemple",
  "sample.text": "Cette personne n’existe pas. La fiche montre à quoi ressemble la liste des experts.",
  "draft.tag": "Brouillon",
  "draft.text": "Personne en dehors de ce site ne le voit : la personne n’a pas encore donné son accord.",
  "consent.title": "Consentement",
  "consent.given": "A accepté le {given} de figurer sur la liste jusqu’au {expires}.",
  "consent.none": "La personne n’a pas encore donné son accord.",
  "consent.why":
    "Chacun ne voit que ce que la personne a choisi de lui montrer. Quand l’accord prend fin ou est retiré, la fiche est effacée ici et tous ceux qui en ont une copie sont priés de l’effacer.",
  "facts.topics": "Thèmes",
  "facts.roles": "Disponible comme",
  "facts.languages": "Langues",
  "facts.availability": "Disponibilité",
  "facts.group": "Groupe de parties prenantes",
  "facts.subGroup": "Plus précisément",
  "facts.region": "Groupe régional",
  "facts.links": "Liens",
  "facts.contact": "Comment s’adresser à la personne",
  "facts.email": "Courriel (ce site seulement)",
  "facts.phone": "Téléphone (ce site seulement)",
};

export const fr = joinTexts({ ownFr, own });
