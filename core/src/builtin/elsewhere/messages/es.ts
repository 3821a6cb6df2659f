import type { Texts } from "../../../web/index.ts";

export const es: Texts = {
  title: "Más de otros sitios",
  lead: "Lo que otros sitios publicaron con funciones que este sitio no tiene. Su texto se puede leer aquí.",
  none: "Todavía nada",
  "none.why": "Aquí estará lo que otros sitios publiquen con funciones que este sitio no tiene.",
  "article.why":
    "Esto se hizo con una función, o con una versión más nueva de ella, que este sitio no tiene. Este es su texto; lo demás está donde se hizo.",
  "article.open": "Abrirlo en {host}",
  "article.from": "De",
  "article.kind": "Tipo",
  "article.published": "Publicado",
};
