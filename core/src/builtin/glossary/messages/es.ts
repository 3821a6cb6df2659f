import type { Texts } from "../../../web/index.ts";

export const es: Texts = {
  "nav.glossary": "Palabras explicadas",
  title: "Palabras explicadas",
  lead: "Lo que se quiere decir en la gobernanza de Internet, en palabras sencillas.",
  "term.igf": "FGI",
  "says.igf":
    "El Foro para la Gobernanza de Internet: una reunión anual que convocan las Naciones Unidas y donde cualquiera puede hablar de cómo se gestiona Internet. No toma decisiones vinculantes.",
  "term.nri": "NRI",
  "says.nri":
    "Una iniciativa nacional, regional o juvenil: personas de un país, de una región o jóvenes que celebran su propio foro. Cada una es independiente de la secretaría del FGI.",
  "term.governance": "Gobernanza de Internet",
  "says.governance":
    "Todas las reglas, acuerdos y costumbres con que Internet funciona y cambia, y las conversaciones sobre ello: de los cables y las direcciones a los derechos y la seguridad.",
  "term.multistakeholder": "Múltiples partes interesadas",
  "says.multistakeholder":
    "Gobiernos, empresas, ingenieros, investigadores, sociedad civil y jóvenes hablan en igualdad. Nadie habla por todos los demás.",
  "term.session": "Sesión",
  "says.session":
    "Una parte de una reunión con hora, sala y tema: un taller, un panel, un micrófono abierto. La mayoría se puede seguir en línea.",
  "term.messages": "Mensajes",
  "says.messages": "Unas frases cortas que dicen qué salió de una reunión. No se negocian ni obligan a nadie.",
  "term.dc": "Coalición dinámica",
  "says.dc":
    "Un grupo abierto que trabaja en un tema todo el año, no solo en la reunión anual. Cualquiera puede unirse.",
  "term.mag": "MAG",
  "says.mag":
    "El Grupo Asesor de Múltiples Partes Interesadas: personas de todos los grupos que planifican el programa del FGI anual.",
  "term.gdc": "Pacto Digital Global",
  "says.gdc":
    "Lo que acordaron en 2024 los Estados de las Naciones Unidas sobre la tecnología digital, con cinco objetivos.",
  "term.wsis": "CMSI",
  "says.wsis":
    "La Cumbre Mundial sobre la Sociedad de la Información de 2003 y 2005: dio origen al FGI y fijó las líneas de acción, los campos de trabajo.",
};
