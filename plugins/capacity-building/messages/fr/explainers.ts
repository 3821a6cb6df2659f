import type { Texts } from "@nri-commons/core/web";

/** Explainers of intersessional work. */
export const explainers: Texts = {
  "explainer.list": "Les travaux intersessions expliqués",
  "explainer.lead":
    "Coalitions dynamiques, réseaux de politiques et forums sur les meilleures pratiques en mots simples : ce qu’ils sont, qui en fait partie, ce qu’ils ont produit, comment participer.",
  "explainer.find": "Trouver des explications",
  "explainer.none": "Pas encore d’explication.",
  "explainer.none.why": "Un groupe est expliqué par son propre site ou par celui du Secrétariat.",
  "explainer.new": "Écrire une explication",
  "explainer.edit": "Modifier l’explication",
  "explainer.withdraw": "Retirer l’explication",
  "explainer.withdraw.effect":
    "Elle disparaît ici, et les sites qui la montrent sont priés de l’enlever. Les unités de cours qui s’y appuient perdent leur lien.",
  "explainer.title": "Titre",
  "explainer.body": "Groupe",
  "explainer.what": "Ce que c’est",
  "explainer.what.hint": "Comme vous le diriez à quelqu’un qui vient pour la première fois.",
  "explainer.who": "Qui en fait partie",
  "explainer.who.hint": "Quels groupes participent et qui coordonne.",
  "explainer.made": "Ce qui a été produit",
  "explainer.made.hint": "En mots ; ses documents présents sur ce site sont listés d’eux-mêmes.",
  "explainer.join": "Comment participer",
  "explainer.join.hint": "La liste de diffusion, les réunions, par quoi commencer.",
  "explainer.joinLink": "Où participer",
  "explainer.links": "Pour en lire plus",
  "explainer.links.hint": "Une adresse par ligne, puis en mots ce qui s’y trouve.",
  "explainer.level": "Niveau",
  "explainer.minutes": "Minutes de lecture",
  "explainer.minutes.hint": "Pour que cela puisse être une unité de cours.",
  "explainer.minutes.count":
    "{count, plural, one {# minute de lecture} many {# minutes de lecture} other {# minutes de lecture}}",
  "explainer.topics": "Thèmes",
  "explainer.kind": "Type",
  "explainer.kind.dynamic-coalition": "Coalition dynamique",
  "explainer.kind.policy-network": "Réseau de politiques",
  "explainer.kind.best-practice-forum": "Forum sur les meilleures pratiques",
  "explainer.missing": "Pas encore expliqués : {count, number}",
  "explainer.missing.do":
    "Le site du groupe peut écrire son explication, celui du Secrétariat aussi. Si vous appartenez à l’un de ces groupes, demandez à qui s’occupe de son site.",
  "explainer.write": "L’écrire",
  "explainer.voice.body": "Écrit par le groupe lui-même.",
  "explainer.voice.secretariat": "Écrit par le Secrétariat.",
  "explainer.voice.other":
    "Écrit ni par le groupe lui-même ni par le Secrétariat : c’est le point de vue de qui l’a écrit.",
  "explainer.outputs": "Ses documents sur ce site",
  "explainer.barred":
    "Un groupe est expliqué par son propre site ou par celui du Secrétariat. Ce site n’est ni l’un ni l’autre : demandez au groupe d’écrire son explication, elle figurera ici dès que ce site suivra le sien.",
  "explainer.choose": "Choisissez d’abord le groupe :",
  "explainer.choose.list": "groupes pas encore expliqués",
  "explainer.feed": "Explications des travaux intersessions (fil d’actualité)",
  "explainer.csv": "Explications des travaux intersessions (CSV)",
  "explainer.today": "Explications à publier : {count, number}",
  "explainer.today.own": "Expliquez votre groupe en mots simples",
};
