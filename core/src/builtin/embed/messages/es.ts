import type { Texts } from "../../../web/index.ts";

export const es: Texts = {
  "nav.embed": "Muestre nuestros eventos en su sitio",
  "page.title": "Mostrar estos eventos en otro sitio",
  "page.lead":
    "Conserve su sitio tal como es: copie unas líneas y los próximos eventos aparecerán en él, siempre al día.",
  "page.look": "Ver cómo queda",
  "page.privacy":
    "Ninguna de las dos pone cookies ni cuenta quién lee. Los lectores del otro sitio piden la lista a este, que ve su dirección de red como con cualquier página.",
  "choose.label": "Elija qué se muestra",
  "choose.topic": "Tema",
  "choose.topic.any": "Todos los temas",
  "choose.language": "Idioma",
  "choose.language.any": "Todos los idiomas",
  "choose.from": "De quién",
  "choose.from.any": "Nuestros y de iniciativas que seguimos",
  "choose.from.own": "Solo nuestros",
  "choose.limit": "Cuántos",
  "element.title": "Como parte de su página",
  "element.why":
    "Toma la tipografía y los colores de su página. Donde no se ejecutan scripts, en su lugar hay un enlace a los eventos.",
  "frame.title": "Próximos eventos",
  "frame.none": "Por el momento no hay nada anunciado.",
  "frame.all": "Todos los eventos",
  "box.title": "En un marco",
  "box.why": "No necesita ningún script. Cambie el número tras «height» para hacerlo más alto o más bajo.",
  online: "En línea",
  "state.cancelled": "Cancelado",
  "state.postponed": "Aplazado",
  "state.tentative": "Aún sin confirmar",
};
