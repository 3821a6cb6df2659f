import type { Texts } from "../../../web/index.ts";

export const es: Texts = {
  "nav.search": "Buscar",
  "nav.about": "Acerca de",
  "home.events": "Ver los eventos",
  "home.about": "Quiénes somos",
  "home.empty.title": "Este sitio es nuevo",
  "home.empty.why": "Los eventos, resultados y socios aparecen aquí en cuanto se publiquen los primeros.",
  "search.title": "Buscar",
  "search.title.of": "Buscar: {q}",
  "search.lead": "Eventos, resultados, expertos e iniciativas: los nuestros y los de los sitios que seguimos.",
  "search.q": "Palabras que buscar",
  "search.kind": "Tipo",
  "search.kind.any": "Todo",
  "search.language": "Idioma",
  "search.language.any": "Todos los idiomas",
  "search.language.mine": "Solo en español",
  "search.none.title": "No se encontró nada",
  "search.none.why": "Pruebe con menos palabras, con otras o con una en otro idioma.",
  "search.none.narrowed": "Nada coincide con estos filtros. Sin ellos quizá se encuentre algo.",
  "search.none.action": "Buscar más ampliamente",
  "kind.event": "Evento",
  "kind.event.many": "Eventos",
  "kind.output": "Resultado",
  "kind.output.many": "Resultados",
  "kind.expert": "Experto",
  "kind.expert.many": "Expertos",
  "kind.entry": "Iniciativa",
  "kind.entry.many": "Iniciativas",
  "about.title": "Acerca de este sitio",
  "about.lead": "Quién está detrás, cómo trabaja con otros y cómo se tratan sus datos.",
  "about.none": "La iniciativa aún no ha escrito sobre sí misma.",
  "about.network.title": "Un sitio entre muchos",
  "about.network.text":
    "Cada iniciativa tiene su propio sitio, en un servidor de su elección. Los sitios se cuentan las novedades, de modo que un evento publicado en uno se encuentra en todos los que lo siguen.",
  "about.network.origin":
    "Lo que viene de otro sitio lo dice, con un enlace. Solo ese sitio puede cambiarlo o retirarlo.",
  "about.network.independent":
    "Las iniciativas nacionales, regionales y juveniles son independientes de las Naciones Unidas y de la Secretaría del IGF, y entre sí.",
  "about.operator": "Este sitio lo gestiona {operator}.",
  "about.contact.title": "Contacto",
  "about.contact.none": "Aún no se ha indicado un contacto. Quizá figure en las páginas de la iniciativa.",
  "about.privacy.title": "Privacidad",
  "about.privacy.reading": "Leer este sitio no instala cookies ni carga nada de terceros.",
  "about.privacy.names":
    "Los nombres de ponentes y expertos se muestran solo con su consentimiento y solo a quienes aceptaron.",
  "about.privacy.shared":
    "Lo que es público aquí se comunica también a los sitios que siguen a este. Cuando se retira, se les pide que lo eliminen.",
  "about.privacy.rights":
    "Puede preguntar qué se guarda sobre usted y pedir que se corrija o se borre: escriba al contacto de arriba.",
  "about.access.title": "Accesibilidad",
  "about.access.text":
    "Las páginas están hechas para cumplir WCAG 2.2 nivel AA: funcionan con teclado, con lectores de pantalla, sin scripts, en pantallas pequeñas y con conexiones lentas.",
  "about.access.problem": "Si algo no le funciona, díganos qué fue y en qué página.",
  "about.reuse.title": "Usar lo que hay aquí",
  "about.reuse.licence":
    "Salvo que una página diga otra cosa, su contenido puede usarse bajo esta licencia ({licence}):",
  "about.reuse.none": "Cada resultado indica su licencia. Para lo demás, pregunte antes.",
  "about.reuse.calendar": "Suscribirse al calendario",
  "about.reuse.api": "Leerlo como datos (API)",
  "about.reuse.activitypub": "Seguir este sitio desde Mastodon y otros programas:",
};
