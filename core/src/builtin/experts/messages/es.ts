import { joinTexts, type Texts } from "../../../web/index.ts";
import { ownEs } from "./own-es.ts";

const own: Texts = {
  "nav.experts": "Especialistas",
  "list.title": "Especialistas",
  "list.lead": "Personas a las que se puede invitar a hablar, moderar o asesorar. Cada una decide quién ve qué.",
  "hidden.count":
    "{count, plural, one {Este sitio comparte # especialista más solo con iniciativas reconocidas.} other {Este sitio comparte # especialistas más solo con iniciativas reconocidas.}}",
  "filter.label": "Buscar especialistas",
  "filter.q": "Nombre o palabras",
  "filter.topic": "Tema",
  "filter.topic.any": "Todos los temas",
  "filter.group": "Grupo de interesados",
  "filter.group.any": "Todos los grupos",
  "filter.role": "Dispuesta a ser",
  "filter.role.any": "Cualquier función",
  "filter.region": "Región",
  "filter.region.any": "Todas las regiones",
  "filter.country": "País",
  "filter.country.any": "Todos los países",
  "filter.language": "Idioma",
  "filter.language.any": "Todos los idiomas",
  "empty.none.title": "Todavía no hay especialistas",
  "empty.none.why":
    "Las personas aparecen aquí cuando aceptan figurar en la lista, y solo con lo que quieren que se vea.",
  "empty.hidden.title": "Nadie aquí es visible para todos",
  "empty.hidden.why": "Las personas de esta lista aceptaron que las vieran las iniciativas reconocidas, no el público.",
  "empty.action": "Ver quién forma parte de la red",
  "empty.narrowed.title": "Nadie cumple todas las condiciones",
  "empty.narrowed.why": "Quite un filtro o busque otras palabras.",
  "empty.narrowed.action": "Ver todos los especialistas",
  "name.hidden": "Nombre no público",
  "privacy.expert":
    "{count, plural, one {# entrada en la lista de expertos} many {# entradas en la lista de expertos} other {# entradas en la lista de expertos}}",
  "privacy.expert.erase":
    "Termina el consentimiento: la entrada se borra aquí y donde haya copia. Queda constancia de que lo hubo.",
  "sample.tag": "Ejemplo",
  "sample.title": "Esto es un ejemplo",
  "sample.text": "Esta persona no existe. La ficha muestra cómo es la lista de especialistas.",
  "draft.tag": "Borrador",
  "draft.text": "Nadie fuera de este sitio lo ve: la persona todavía no ha dado su consentimiento.",
  "consent.title": "Consentimiento",
  "consent.given": "Aceptó el {given} figurar en la lista hasta el {expires}.",
  "consent.none": "La persona todavía no ha dado su consentimiento.",
  "consent.why":
    "Cada cual ve solo lo que la persona eligió mostrarle. Cuando el consentimiento termina o se retira, la ficha se borra aquí y se pide a quienes tienen una copia que la borren.",
  "facts.topics": "Temas",
  "facts.roles": "Dispuesta a ser",
  "facts.languages": "Idiomas",
  "facts.availability": "Disponibilidad",
  "facts.group": "Grupo de interesados",
  "facts.subGroup": "Más exactamente",
  "facts.region": "Grupo regional",
  "facts.links": "Enlaces",
  "facts.contact": "Cómo dirigirse a la persona",
  "facts.email": "Correo electrónico (solo este sitio)",
  "facts.phone": "Teléfono (solo este sitio)",
};

export const es = joinTexts({ ownEs, own });
