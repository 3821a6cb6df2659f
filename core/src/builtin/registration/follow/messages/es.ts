import type { Texts } from "../../../../web/index.ts";

export const followEs: Texts = {
  "field.languages.later": "Después de inscribirse puede indicar en su propia página para qué sesiones lo necesita.",
  "follow.title": "Interpretación, subtítulos y lengua de señas por sesión",
  "follow.why":
    "Diga qué idiomas necesita y marque las sesiones que quiere seguir. La organización ve cuántas personas necesitan qué y no puede prometerlo todo; cada sesión dice lo que tiene.",
  "follow.interpretation": "Interpretación",
  "follow.captions": "Subtítulos",
  "follow.sign": "Lengua de señas",
  "follow.interpretation.into": "Interpretación a",
  "follow.captions.in": "Subtítulos en",
  "follow.sign.which": "¿Qué lengua de señas?",
  "follow.sign.hint": "Por su nombre, como Lengua de Señas Keniana o Signos Internacionales",
  "follow.no-need": "No lo necesito",
  "follow.problem.interpretation": "Elija el idioma al que necesita interpretación",
  "follow.problem.captions": "Elija el idioma de los subtítulos que necesita",
  "follow.problem.sign": "Escriba qué lengua de señas necesita",
  "follow.count": "{count, plural, one {# sesión} other {# sesiones}}",
  "desk.tab.languages": "Idiomas",
  "desk.languages.none": "Nadie ha pedido nada",
  "desk.languages.none.why":
    "Cada persona dice en su página para qué sesiones necesita interpretación, subtítulos o lengua de señas.",
  "desk.languages.not-asked": "No lo pregunta: marque la interpretación y los subtítulos en los ajustes.",
  "desk.languages.what":
    "Cuántas personas necesitan qué en qué sesión. Lo que tiene una sesión se indica en el programa; su página y el programa lo muestran.",
  "desk.languages.session": "Sesión",
  "desk.languages.kind": "Qué",
  "desk.languages.language": "Idioma",
  "desk.languages.people": "Personas",
  "desk.languages.has": "La hay",
  "desk.languages.lacks": "Todavía no",
};
