import type { Texts } from "@nri-commons/core/web";

export const press: Texts = {
  "press.title": "Sala de prensa",
  "press.lead":
    "Para periodistas: programas en los que pueden participar, quién hace qué en palabras sencillas, lo que viene y quién puede responder a sus preguntas.",
  "press.feed": "Noticias para la prensa (Atom)",
  "press.for": "Para periodistas: la sala de prensa",
  "press.none": "Todavía nada.",
  "press.contact": "Contacto para la prensa",
  "press.contact.none": "Este sitio todavía no ha indicado un contacto.",
  "press.about": "Quiénes somos",
  "press.programmes": "Programas para periodistas",
  "press.programmes.all": "Todos los programas",
  "press.programmes.none": "Ahora no hay ningún programa abierto para periodistas.",
  "press.programmes.past": "Ver los anteriores",
  "press.stories": "Lo que publicaron los participantes",
  "press.explainers": "Explicado en palabras sencillas",
  "press.explainers.all": "Todas las explicaciones",
  "press.events": "Próximamente",
  "press.events.all": "Todos los eventos",
  "press.experts": "Quién habla con la prensa",
  "press.experts.all": "Todas estas personas",
  "press.experts.how": "Cada persona aceptó que se la nombre aquí. Su página dice cómo contactarla.",
  "press.outputs": "Últimos resultados",
  "press.outputs.all": "Todos los resultados",
  "setting.pressContact": "Contacto para la prensa",
  "setting.pressContact.hint":
    "Una dirección de correo o una página. Si se deja vacío, la sala de prensa muestra el contacto de la iniciativa.",
};
