import type { Texts } from "../../../web/index.ts";

export const pt: Texts = {
  "nav.embed": "Mostre os nossos eventos no seu site",
  "page.title": "Mostrar estes eventos noutro site",
  "page.lead":
    "Mantenha o seu site como está: copie algumas linhas e os próximos eventos aparecem nele, sempre atualizados.",
  "page.look": "Ver como fica",
  "page.privacy":
    "Nenhuma das duas põe cookies nem conta quem lê. Os leitores do outro site pedem a lista a este, que vê o seu endereço de rede como em qualquer página.",
  "choose.label": "Escolha o que é mostrado",
  "choose.topic": "Tema",
  "choose.topic.any": "Todos os temas",
  "choose.language": "Língua",
  "choose.language.any": "Todas as línguas",
  "choose.from": "De quem",
  "choose.from.any": "Nossos e de iniciativas que seguimos",
  "choose.from.own": "Só nossos",
  "choose.limit": "Quantos",
  "element.title": "Como parte da sua página",
  "element.why":
    "Assume o tipo de letra e as cores da sua página. Onde os scripts não funcionam, há no seu lugar uma ligação para os eventos.",
  "frame.title": "Próximos eventos",
  "frame.none": "De momento não há nada anunciado.",
  "frame.all": "Todos os eventos",
  "box.title": "Numa moldura",
  "box.why": "Não precisa de nenhum script. Mude o número a seguir a «height» para o tornar mais alto ou mais baixo.",
  online: "Online",
  "state.cancelled": "Cancelado",
  "state.postponed": "Adiado",
  "state.tentative": "Por confirmar",
};
