import type { Texts } from "@nri-commons/core/web";

/** Texts that several rooms use. */
export const words: Texts = {
  "plugin.name": "Desarrollo de capacidades",
  "plugin.about": "Qué se puede aprender, quién lo pide y qué fue de quienes participaron",
  "permission.capacity.manage": "Preparar y abrir actividades, socios, itinerarios y recursos",
  "permission.capacity.people":
    "Ver y decidir solicitudes, participantes, certificados y seguimiento, y contactar con quien pidió capacidades",
  "nav.capacity": "Capacidades",
  "nav.activities": "Actividades",
  "setting.keepApplicationsMonths": "Meses que se guardan las solicitudes sin plaza",
  "setting.keepApplicationsMonths.hint": "Después se olvidan, con todo lo que contienen.",
};
