import type { Texts } from "@nri-commons/core/web";

/** A lab: its list, its page, its console. */
export const labs: Texts = {
  "nav.labs": "Laboratórios",
  "list.title": "Laboratórios de políticas",
  "list.lead": "Uma pergunta, algumas semanas, pessoas de vários grupos: o resultado é breve e pode ser usado.",
  "list.none": "Ainda não há laboratórios",
  "list.none.why": "Aqui ficarão os laboratórios deste site e dos sites que ele segue.",
};
