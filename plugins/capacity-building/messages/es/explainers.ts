import type { Texts } from "@nri-commons/core/web";

/** Explainers of intersessional work. */
export const explainers: Texts = {
  "explainer.list": "El trabajo entre sesiones, explicado",
  "explainer.lead":
    "Coaliciones dinámicas, redes de políticas y foros de mejores prácticas en palabras sencillas: qué son, quién está en ellos, qué hicieron, cómo participar.",
  "explainer.find": "Buscar explicaciones",
  "explainer.none": "Todavía no hay explicaciones.",
  "explainer.none.why": "A un grupo lo explica su propio sitio o el de la Secretaría.",
  "explainer.new": "Escribir una explicación",
  "explainer.edit": "Cambiar la explicación",
  "explainer.withdraw": "Retirar la explicación",
  "explainer.withdraw.effect":
    "Desaparece aquí, y se pide a los sitios que la muestran que la quiten. Las unidades de cursos que se apoyan en ella pierden su enlace.",
  "explainer.title": "Título",
  "explainer.body": "Grupo",
  "explainer.what": "Qué es",
  "explainer.what.hint": "Como se lo diría a alguien que viene por primera vez.",
  "explainer.who": "Quién está en él",
  "explainer.who.hint": "Qué grupos participan y quién lo coordina.",
  "explainer.made": "Qué hizo",
  "explainer.made.hint": "En palabras; sus documentos en este sitio aparecen solos en la lista.",
  "explainer.join": "Cómo participar",
  "explainer.join.hint": "La lista de correo, las reuniones, por dónde se puede empezar.",
  "explainer.joinLink": "Dónde participar",
  "explainer.links": "Para leer más",
  "explainer.links.hint": "Una dirección en cada línea, luego en palabras qué hay allí.",
  "explainer.level": "Nivel",
  "explainer.minutes": "Minutos de lectura",
  "explainer.minutes.hint": "Para que pueda ser una unidad de un curso.",
  "explainer.minutes.count":
    "{count, plural, one {# minuto de lectura} many {# minutos de lectura} other {# minutos de lectura}}",
  "explainer.topics": "Temas",
  "explainer.kind": "Tipo",
  "explainer.kind.dynamic-coalition": "Coalición dinámica",
  "explainer.kind.policy-network": "Red de políticas",
  "explainer.kind.best-practice-forum": "Foro de mejores prácticas",
  "explainer.missing": "Todavía sin explicar: {count, number}",
  "explainer.missing.do":
    "El sitio del grupo puede escribir su explicación, y también el de la Secretaría. Si usted pertenece a uno de estos grupos, pídaselo a quien cuida de su sitio.",
  "explainer.write": "Escribirla",
  "explainer.voice.body": "Escrito por el propio grupo.",
  "explainer.voice.secretariat": "Escrito por la Secretaría.",
  "explainer.voice.other":
    "No lo escribió ni el propio grupo ni la Secretaría: tómelo como la opinión de quien lo escribió.",
  "explainer.outputs": "Sus documentos en este sitio",
  "explainer.barred":
    "A un grupo lo explica su propio sitio o el de la Secretaría. Este sitio no es ninguno de los dos: pida al grupo que escriba su explicación, y estará aquí cuando este sitio siga al suyo.",
  "explainer.choose": "Elija primero el grupo:",
  "explainer.choose.list": "grupos todavía sin explicar",
  "explainer.feed": "Explicaciones del trabajo entre sesiones (canal de noticias)",
  "explainer.csv": "Explicaciones del trabajo entre sesiones (CSV)",
  "explainer.today": "Explicaciones por publicar: {count, number}",
  "explainer.today.own": "Explique su grupo en palabras sencillas",
};
