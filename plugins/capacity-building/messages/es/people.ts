import type { Texts } from "@nri-commons/core/web";

export const people: Texts = {
  "mail.hello": "Hola, {name}:",
  "mail.page": "Su página aquí, con todo lo suyo: la ve quien tenga este enlace.",
  "privacy.person":
    "{count, plural, one {# persona que participa en el desarrollo de capacidades} many {# de personas que participan en el desarrollo de capacidades} other {# personas que participan en el desarrollo de capacidades}}",
  "privacy.person.erase":
    "Se borra todo lo suyo en el desarrollo de capacidades: solicitudes, plazas, certificados, respuestas.",
};
