import type { Texts } from "../../../../web/index.ts";

export const followPt: Texts = {
  "field.languages.later": "Depois de se inscrever, pode dizer na sua página para que sessões precisa.",
  "follow.title": "Interpretação, legendas e língua gestual por sessão",
  "follow.why":
    "Diga de que línguas precisa e marque as sessões que quer acompanhar. A organização vê quantas pessoas precisam de quê e não pode prometer tudo; cada sessão diz o que tem.",
  "follow.interpretation": "Interpretação",
  "follow.captions": "Legendas",
  "follow.sign": "Língua gestual",
  "follow.interpretation.into": "Interpretação para",
  "follow.captions.in": "Legendas em",
  "follow.sign.which": "Que língua gestual?",
  "follow.sign.hint": "Pelo nome, como Língua Gestual Queniana ou Gestos Internacionais",
  "follow.no-need": "Não preciso",
  "follow.problem.interpretation": "Escolha a língua para a qual precisa de interpretação",
  "follow.problem.captions": "Escolha a língua das legendas de que precisa",
  "follow.problem.sign": "Escreva de que língua gestual precisa",
  "follow.count": "{count, plural, one {# sessão} other {# sessões}}",
  "desk.tab.languages": "Línguas",
  "desk.languages.none": "Ninguém pediu nada",
  "desk.languages.none.why":
    "Cada pessoa diz na sua página para que sessões precisa de interpretação, legendas ou língua gestual.",
  "desk.languages.not-asked": "Não o pergunta: marque a interpretação e as legendas nas definições.",
  "desk.languages.what":
    "Quantas pessoas precisam de quê em que sessão. O que uma sessão tem indica-se no programa; a sua página e o programa mostram-no.",
  "desk.languages.session": "Sessão",
  "desk.languages.kind": "O quê",
  "desk.languages.language": "Língua",
  "desk.languages.people": "Pessoas",
  "desk.languages.has": "Há",
  "desk.languages.lacks": "Ainda não",
};
