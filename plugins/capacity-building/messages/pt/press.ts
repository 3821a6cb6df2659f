import type { Texts } from "@nri-commons/core/web";

export const press: Texts = {
  "press.title": "Sala de imprensa",
  "press.lead":
    "Para jornalistas: programas em que podem participar, quem faz o quê em palavras simples, o que vem aí e quem pode responder às suas perguntas.",
  "press.feed": "Notícias para a imprensa (Atom)",
  "press.for": "Para jornalistas: a sala de imprensa",
  "press.none": "Ainda nada.",
  "press.contact": "Contacto para a imprensa",
  "press.contact.none": "Este site ainda não indicou um contacto.",
  "press.about": "Quem somos",
  "press.programmes": "Programas para jornalistas",
  "press.programmes.all": "Todos os programas",
  "press.programmes.none": "De momento não há nenhum programa aberto para jornalistas.",
  "press.programmes.past": "Ver os anteriores",
  "press.stories": "O que os participantes publicaram",
  "press.explainers": "Explicado em palavras simples",
  "press.explainers.all": "Todas as explicações",
  "press.events": "Próximos",
  "press.events.all": "Todos os eventos",
  "press.experts": "Quem fala à imprensa",
  "press.experts.all": "Todas estas pessoas",
  "press.experts.how": "Cada uma destas pessoas aceitou ser nomeada aqui. A sua página diz como contactá-la.",
  "press.outputs": "Últimos resultados",
  "press.outputs.all": "Todos os resultados",
  "setting.pressContact": "Contacto para a imprensa",
  "setting.pressContact.hint":
    "Um endereço de correio eletrónico ou uma página. Se ficar vazio, a sala de imprensa mostra o contacto da iniciativa.",
};
