import type { Texts } from "../../../web/index.ts";

/** Starting anew, and moving. */
export const operationEs: Texts = {
  "nav.restart": "Nuevo arranque",
  "nav.moving": "Mudanza",
  "today.restart": "Hay cambios que esperan un nuevo arranque",
  "today.restart.why": "Cuentan en cuanto el sitio arranque de nuevo. Tarda unos diez segundos.",
  "restart.title": "Arrancar el sitio de nuevo",
  "restart.lead": "Algunos cambios solo cuentan tras un nuevo arranque. Tarda unos diez segundos.",
  "restart.waits": "Esperan nuevas versiones de estas funciones",
  "restart.none": "Nada espera un nuevo arranque.",
  "restart.away": "Durante unos diez segundos nadie puede abrir el sitio, tampoco usted.",
  "restart.kept":
    "No se pierde nada: lo que va camino de otros sitios y los correos siguen después, y nadie tiene que volver a entrar.",
  "restart.do": "Arrancar de nuevo ahora",
  "restart.cannot": "El sitio no puede hacerlo por sí mismo aquí",
  "restart.cannot.why": "Nada en esta máquina lo volvería a arrancar. Alguien con acceso a la máquina puede hacerlo:",
  "restart.done": "El sitio arrancó de nuevo",
  "restart.wait.title": "El sitio está arrancando de nuevo",
  "restart.wait":
    "Tarda unos segundos. Si su navegador dice que el sitio no responde, mire otra vez un poco más tarde.",
  "moving.title": "Mudanza",
  "moving.lead":
    "El sitio puede ir a otra dirección o a otra máquina, con todo lo que tiene. Ambas cosas se hacen en la máquina: aquí se explica cómo, y cómo va.",
  "moving.from": "Mudado desde {host}",
  "moving.from.count": "Han seguido: {here} de {all} sitios que seguían a este.",
  "moving.followers": "Quién ha seguido",
  "moving.site": "Sitio",
  "moving.state": "Estado",
  "moving.here": "Ha seguido",
  "moving.away": "Todavía no",
  "moving.write":
    "Escriba a quienes no hayan seguido pasada una semana: quizá su programa no conozca las mudanzas. Mientras la dirección antigua lleve aquí, siguen recibiendo los cambios de lo que tienen.",
  "moving.address": "A otra dirección",
  "moving.address.what":
    "Todo lo público recibe una dirección nueva. Se avisa a quienes siguen este sitio, y la mayoría de los programas siguen por sí mismos. Las personas entran de nuevo, y las llaves de acceso se crean de nuevo.",
  "moving.address.keep":
    "Conserve la dirección antigua al menos un año y haga que lleve aquí: mientras tanto, los enlaces antiguos abren las páginas nuevas.",
  "moving.address.name":
    "Haga que el nombre nuevo lleve también a esta máquina y que el servidor web de delante lo pase.",
  "moving.address.look": "Vea si la dirección nueva está lista: escríbala abajo.",
  "moving.address.do":
    "En la máquina, con su dirección nueva en lugar del ejemplo. Primero se hace una copia de seguridad; sin --now solo muestra qué cambiaría:",
  "moving.address.then": "Después mire aquí quién ha seguido.",
  "moving.address.back": "El camino de vuelta es el mismo, con la dirección de antes:",
  "moving.address.wrong": "Escriba solo el protocolo y el nombre, como https://igf.example.net, y otro que el actual.",
  "moving.look.address": "Dirección nueva",
  "moving.look.hint": "Por ejemplo https://igf.example.net",
  "moving.look.do": "Ver si está lista",
  "moving.look.title": "¿Está lista la dirección nueva?",
  "moving.look.runs": "Se está mirando.",
  "moving.look.ready": "La dirección nueva está lista",
  "moving.look.not": "La dirección nueva aún no está lista",
  "moving.look.what": "Qué se miró",
  "moving.look.found": "Qué se encontró",
  "moving.check.name": "Nombre",
  "moving.check.reachable": "Accesible",
  "moving.check.certificate": "Certificado",
  "moving.level.ok": "Bien",
  "moving.level.warning": "Mírelo",
  "moving.level.fault": "No funciona",
  "moving.machine": "A otra máquina",
  "moving.machine.what": "La dirección sigue igual, así que nadie lo nota. El sitio falta unos minutos.",
  "moving.machine.new":
    "Instale la misma versión o una posterior en la máquina nueva, sin crear un sitio nuevo, y lleve allí el archivo de recuperación.",
  "moving.machine.stop": "Aquí, detenga el sitio para siempre y haga una última copia de seguridad:",
  "moving.machine.restore":
    "Lleve allí esa carpeta y before.json. Restaure y compare; solo puede diferir la hora de la exportación:",
  "moving.machine.start": "Haga que el nombre lleve a la máquina nueva y arranque allí el sitio:",
  "moving.machine.never": "No vuelva a arrancar el antiguo: dos sitios con una misma dirección se contradicen.",
};
