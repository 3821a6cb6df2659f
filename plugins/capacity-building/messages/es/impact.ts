import type { Texts } from "@nri-commons/core/web";

/** What came of it all: figures, how they are counted, stories. */
export const impact: Texts = {
  "impact.title": "Qué salió de ello",
  "impact.lead":
    "Quién participó en el desarrollo de capacidades en este sitio, para quién hay algo y qué hicieron las personas con ello.",
  "impact.withheld": "no se muestra",
  "impact.withheld.why":
    "Los números de menos de {smallest, number} personas no se muestran, ni tantos otros como hagan falta para que nadie pueda calcularlos.",
  "impact.not-said": "No lo dijo",
  "impact.csv": "Descargar como tabla (CSV)",
  "impact.json": "Lo mismo para programas (JSON)",
  "impact.counted": "Cómo se cuenta",
  "impact.stories.none": "Todavía nadie ha contado una historia para todo el mundo.",
  "impact.measure.activities": "Actividades",
  "impact.measure.applicants": "Personas que se postularon",
  "impact.measure.participants": "Personas que participaron",
  "impact.measure.completed": "Personas que completaron una actividad",
  "impact.measure.follow-up": "Preguntadas más tarde",
  "impact.measure.outcomes": "Qué han hecho desde entonces",
  "impact.unit.activities": "Actividades",
  "impact.unit.people": "Personas",
  "impact.head.type": "Tipo",
  "impact.head.level": "Nivel",
  "impact.head.scope": "Para qué parte del mundo",
  "impact.head.audience": "Público",
  "impact.head.experience": "Experiencia previa",
  "impact.head.policy": "Otros ámbitos de política",
  "impact.head.region": "Región",
  "impact.head.group": "Grupo de interés",
  "impact.head.first-time": "Por primera vez",
  "impact.head.follow-up": "Respuesta",
  "impact.head.outcomes": "Qué",
  "impact.wave.asked": "Preguntadas",
  "impact.wave.answered": "Respondieron",
  "impact.wave.refused": "No quisieron responder",
  "impact.wave.open": "Sin respuesta",
  "impact.note.activities":
    "Actividades públicas de este sitio, no de otros, que no se cancelaron. Una actividad puede ser para varios públicos y cuenta en cada uno.",
  "impact.note.applicants":
    "Cada persona que se postuló y confirmó su dirección cuenta una vez, por muchas veces que se postulara; las postulaciones retiradas no cuentan. Si es la primera vez, lo dijo ella misma.",
  "impact.note.participants":
    "Cada persona que participa o participó cuenta una vez; quien se fue no cuenta. Una persona puede estar en varios niveles.",
  "impact.note.completed": "Cada persona que completó al menos una actividad cuenta una vez.",
  "impact.note.follow-up":
    "De quienes aceptaron ser preguntados: cada persona cuenta una vez en cada ronda. A quien se le preguntó por dos actividades cuenta con la mejor respuesta.",
  "impact.note.outcomes":
    "De quienes respondieron en esta ronda, cuántos lo contaron; una persona puede contar varias cosas. Nadie comprobó lo que contaron.",
};
