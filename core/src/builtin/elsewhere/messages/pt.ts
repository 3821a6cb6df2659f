import type { Texts } from "../../../web/index.ts";

export const pt: Texts = {
  title: "Mais de outros sites",
  lead: "O que outros sites publicaram com funções que este site não tem. O texto pode ser lido aqui.",
  none: "Ainda nada",
  "none.why": "Aqui ficará o que outros sites publicarem com funções que este site não tem.",
  "article.why":
    "Isto foi feito com uma função, ou uma versão mais nova dela, que este site não tem. Este é o texto; o resto está onde foi feito.",
  "article.open": "Abrir em {host}",
  "article.from": "De",
  "article.kind": "Tipo",
  "article.published": "Publicado",
};
