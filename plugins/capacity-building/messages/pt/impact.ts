import type { Texts } from "@nri-commons/core/web";

/** What came of it all: figures, how they are counted, stories. */
export const impact: Texts = {
  "impact.title": "O que resultou disso",
  "impact.lead":
    "Quem participou no desenvolvimento de capacidades neste site, para quem há alguma coisa, e o que as pessoas fizeram com isso.",
  "impact.withheld": "não mostrado",
  "impact.withheld.why":
    "Números de menos de {smallest, number} pessoas não são mostrados, nem tantos outros quantos forem precisos para que ninguém os possa calcular.",
  "impact.not-said": "Não disse",
  "impact.csv": "Descarregar como tabela (CSV)",
  "impact.json": "O mesmo para programas (JSON)",
  "impact.counted": "Como se conta",
  "impact.stories.none": "Ainda ninguém contou uma história para toda a gente.",
  "impact.measure.activities": "Atividades",
  "impact.measure.applicants": "Pessoas que se candidataram",
  "impact.measure.participants": "Pessoas que participaram",
  "impact.measure.completed": "Pessoas que completaram uma atividade",
  "impact.measure.follow-up": "Perguntadas mais tarde",
  "impact.measure.outcomes": "O que fizeram desde então",
  "impact.unit.activities": "Atividades",
  "impact.unit.people": "Pessoas",
  "impact.head.type": "Tipo",
  "impact.head.level": "Nível",
  "impact.head.scope": "Para que parte do mundo",
  "impact.head.audience": "Público",
  "impact.head.experience": "Experiência anterior",
  "impact.head.policy": "Outras áreas de política",
  "impact.head.region": "Região",
  "impact.head.group": "Grupo de interessados",
  "impact.head.first-time": "Pela primeira vez",
  "impact.head.follow-up": "Resposta",
  "impact.head.outcomes": "O quê",
  "impact.wave.asked": "Perguntadas",
  "impact.wave.answered": "Responderam",
  "impact.wave.refused": "Não quiseram responder",
  "impact.wave.open": "Sem resposta",
  "impact.note.activities":
    "Atividades públicas deste site, não de outros, que não foram canceladas. Uma atividade pode ser para vários públicos e conta em cada um.",
  "impact.note.applicants":
    "Cada pessoa que se candidatou e confirmou o endereço conta uma vez, por muitas vezes que se tenha candidatado; candidaturas retiradas não contam. Se é a primeira vez, foi a própria que o disse.",
  "impact.note.participants":
    "Cada pessoa que participa ou participou conta uma vez; quem saiu não conta. Uma pessoa pode estar em vários níveis.",
  "impact.note.completed": "Cada pessoa que completou pelo menos uma atividade conta uma vez.",
  "impact.note.follow-up":
    "De quem aceitou ser perguntado: cada pessoa conta uma vez em cada ronda. Quem foi perguntado sobre duas atividades conta com a melhor resposta.",
  "impact.note.outcomes":
    "De quem respondeu nesta ronda, quantos o contaram; uma pessoa pode contar várias coisas. Ninguém verificou o que contaram.",
};
