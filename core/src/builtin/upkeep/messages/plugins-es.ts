import type { Texts } from "../../../web/index.ts";

export const pluginsEs: Texts = {
  "plugins.permissions": "Quién puede hacer qué",
  "plugins.permissions.owner": "Las personas responsables del sitio pueden hacer todo esto.",
  "plugins.permissions.keep": "Guardar quién puede hacer qué",
  "plugins.role.editor": "Edición",
  "plugins.role.reviewer": "Revisión",
  "plugins.role.contributor": "Colaboración",
  "log.verb.plugin.permissions-changed": "Se cambió quién puede hacer qué en una función",
  "plugins.state.asks": "Pide más",
  "plugins.state.removed": "Desinstalada",
  "plugins.asks": "No se pone en marcha hasta que usted acepte lo que figura abajo.",
  "plugins.agree": "Aceptar y ponerla en marcha",
  "plugins.resting": "Una parte fallaba una y otra vez y descansa",
  "plugins.resting.why":
    "Lo demás sigue. Lo que llegó mientras tanto espera. Cuando desaparezca la causa, vuelva a ponerla en marcha.",
  "plugins.reset": "Volver a ponerla en marcha",
  "plugins.try-again": "Intentar de nuevo",
  "plugins.removed.kept": "Está desinstalada. Lo que contenía sigue aquí hasta que usted lo borre.",
  "plugins.install": "Instalarla de nuevo",
  "plugins.remove": "Desinstalar…",
  "plugins.remove.title": "¿Desinstalar esta función?",
  "plugins.remove.effect": "Sus páginas desaparecen y su trabajo se detiene de inmediato.",
  "plugins.remove.rows":
    "{count, plural, one {Contiene # entrada.} many {Contiene # de entradas.} other {Contiene # entradas.}}",
  "plugins.remove.published":
    "{count, plural, one {Ha publicado # elemento, que otros sitios pueden haber copiado.} many {Ha publicado # de elementos, que otros sitios pueden haber copiado.} other {Ha publicado # elementos, que otros sitios pueden haber copiado.}}",
  "plugins.remove.sites":
    "{count, plural, one {# sitio recibe lo que se publica aquí y se le pediría borrar sus copias.} many {# de sitios reciben lo que se publica aquí y se les pediría borrar sus copias.} other {# sitios reciben lo que se publica aquí y se les pediría borrar sus copias.}}",
  "plugins.remove.keep": "Desinstalar y conservar lo que contiene",
  "plugins.remove.keep.effect": "Se puede instalar de nuevo en cualquier momento, y todo vuelve a estar ahí.",
  "plugins.remove.data": "Desinstalar y borrar todo lo que contiene",
  "plugins.remove.data.effect":
    "Primero se hace un archivo con todo, que puede descargar. Después se pide a los otros sitios que borren sus copias. Después se borra aquí, para siempre.",
  "plugins.remove.data.sure": "Sí, borrarlo todo",
  "plugins.remove.data.why": "Marque esto si es lo que quiere.",
  "plugins.remove.others": "Los informes y eventos que publicó como propios del sitio se quedan.",
  "plugins.removal": "Borrando lo que contenía esta función",
  "plugins.removal.runs": "En curso",
  "plugins.removal.done": "Todo lo que contenía está borrado",
  "plugins.removal.failed": "No se pudo borrar del todo",
  "plugins.removal.archive": "Descargar lo borrado",
  "plugins.removal.archive.why":
    "El archivo puede contener datos personales. Se queda en este servidor hasta que lo borre allí.",
  "log.verb.plugin.agreed": "Se aceptó a qué puede llegar una función",
  "log.verb.plugin.reset": "Se volvió a poner en marcha una función",
  "log.verb.plugin.installed": "Se instaló de nuevo una función",
  "log.verb.plugin.removed": "Se desinstaló una función",
  "log.verb.plugin.data-deleted": "Se borró lo que contenía una función",
  "log.verb.plugin.archive-downloaded": "Se descargó lo borrado de una función",
  "log.verb.plugin.upgraded": "Una función tiene otra versión",
};
