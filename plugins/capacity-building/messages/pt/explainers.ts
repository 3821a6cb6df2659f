import type { Texts } from "@nri-commons/core/web";

/** Explainers of intersessional work. */
export const explainers: Texts = {
  "explainer.list": "O trabalho entre sessões explicado",
  "explainer.lead":
    "Coligações dinâmicas, redes de políticas e fóruns de boas práticas em palavras simples: o que são, quem está neles, o que fizeram, como participar.",
  "explainer.find": "Procurar explicações",
  "explainer.none": "Ainda não há explicações.",
  "explainer.none.why": "Um grupo é explicado pelo seu próprio site ou pelo do Secretariado.",
  "explainer.new": "Escrever uma explicação",
  "explainer.edit": "Alterar a explicação",
  "explainer.withdraw": "Retirar a explicação",
  "explainer.withdraw.effect":
    "Desaparece daqui, e pede-se aos sites que a mostram que a removam. As unidades de cursos que se apoiam nela perdem a ligação.",
  "explainer.title": "Título",
  "explainer.body": "Grupo",
  "explainer.what": "O que é",
  "explainer.what.hint": "Como o diria a alguém que vem pela primeira vez.",
  "explainer.who": "Quem está nele",
  "explainer.who.hint": "Que grupos participam e quem coordena.",
  "explainer.made": "O que fez",
  "explainer.made.hint": "Em palavras; os seus documentos neste site aparecem por si na lista.",
  "explainer.join": "Como participar",
  "explainer.join.hint": "A lista de correio, as reuniões, por onde se pode começar.",
  "explainer.joinLink": "Onde participar",
  "explainer.links": "Para ler mais",
  "explainer.links.hint": "Um endereço em cada linha, depois em palavras o que lá está.",
  "explainer.level": "Nível",
  "explainer.minutes": "Minutos de leitura",
  "explainer.minutes.hint": "Para que possa ser uma unidade de um curso.",
  "explainer.minutes.count":
    "{count, plural, one {# minuto de leitura} many {# minutos de leitura} other {# minutos de leitura}}",
  "explainer.topics": "Temas",
  "explainer.kind": "Tipo",
  "explainer.kind.dynamic-coalition": "Coligação dinâmica",
  "explainer.kind.policy-network": "Rede de políticas",
  "explainer.kind.best-practice-forum": "Fórum de boas práticas",
  "explainer.missing": "Ainda por explicar: {count, number}",
  "explainer.missing.do":
    "O site do grupo pode escrever a sua explicação, e o do Secretariado também. Se pertence a um destes grupos, peça-o a quem cuida do site.",
  "explainer.write": "Escrevê-la",
  "explainer.voice.body": "Escrito pelo próprio grupo.",
  "explainer.voice.secretariat": "Escrito pelo Secretariado.",
  "explainer.voice.other":
    "Não foi escrito nem pelo próprio grupo nem pelo Secretariado: tome-o como a opinião de quem o escreveu.",
  "explainer.outputs": "Os seus documentos neste site",
  "explainer.barred":
    "Um grupo é explicado pelo seu próprio site ou pelo do Secretariado. Este site não é nenhum dos dois: peça ao grupo que escreva a sua explicação, e ela estará aqui quando este site seguir o dele.",
  "explainer.choose": "Escolha primeiro o grupo:",
  "explainer.choose.list": "grupos ainda por explicar",
  "explainer.feed": "Explicações do trabalho entre sessões (canal de notícias)",
  "explainer.csv": "Explicações do trabalho entre sessões (CSV)",
  "explainer.today": "Explicações por publicar: {count, number}",
  "explainer.today.own": "Explique o seu grupo em palavras simples",
};
