import type { Texts } from "@nri-commons/core/web";

/** A lab: its list, its page, its console. */
export const labs: Texts = {
  "nav.labs": "Laboratorios",
  "list.title": "Laboratorios de políticas",
  "list.lead": "Una pregunta, unas semanas, personas de varios grupos: el resultado es breve y se puede usar.",
  "list.none": "Todavía no hay laboratorios",
  "list.none.why": "Aquí aparecerán los laboratorios de este sitio y de los sitios que sigue.",
};
