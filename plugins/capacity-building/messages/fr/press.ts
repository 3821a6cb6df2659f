import type { Texts } from "@nri-commons/core/web";

export const press: Texts = {
  "press.title": "Salle de presse",
  "press.lead":
    "Pour les journalistes : des programmes auxquels participer, qui fait quoi en mots simples, ce qui vient, et qui peut répondre à vos questions.",
  "press.feed": "Nouvelles pour la presse (Atom)",
  "press.for": "Pour les journalistes : la salle de presse",
  "press.none": "Rien pour l’instant.",
  "press.contact": "Contact pour la presse",
  "press.contact.none": "Ce site n’a pas encore nommé de contact.",
  "press.about": "Qui nous sommes",
  "press.programmes": "Programmes pour journalistes",
  "press.programmes.all": "Tous les programmes",
  "press.programmes.none": "Aucun programme pour journalistes n’est ouvert pour l’instant.",
  "press.programmes.past": "Voir les précédents",
  "press.stories": "Ce que les participants ont publié",
  "press.explainers": "Expliqué en mots simples",
  "press.explainers.all": "Toutes les explications",
  "press.events": "À venir",
  "press.events.all": "Tous les événements",
  "press.experts": "Qui parle à la presse",
  "press.experts.all": "Toutes ces personnes",
  "press.experts.how": "Chacune de ces personnes a accepté d’être nommée ici. Sa page dit comment la joindre.",
  "press.outputs": "Dernières productions",
  "press.outputs.all": "Toutes les productions",
  "setting.pressContact": "Contact pour la presse",
  "setting.pressContact.hint":
    "Une adresse électronique ou une page. Sans elle, la salle de presse montre le contact de l’initiative.",
};
