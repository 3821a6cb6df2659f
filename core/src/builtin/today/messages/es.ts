import type { Texts } from "../../../web/index.ts";

export const es: Texts = {
  "nav.today": "Hoy",
  title: "Hoy",
  welcome: "Bienvenida o bienvenido, {name}",
  "welcome.next":
    "Su sitio ya existe. Estos son los siguientes pasos; cada uno lleva unos minutos y ninguno es urgente.",
  "alert.see": "Ver qué hacer",
  numbers: "En cifras",
  tasks: "A continuación",
  "tasks.none": "Nada le espera. Que tenga un buen día.",
  "tasks.no-others": "Nada más le espera.",
  setup: "Preparar su sitio",
  "setup.left":
    "{count, plural, one {Queda # paso de {all}.} many {Quedan # pasos de {all}.} other {Quedan # pasos de {all}.}}",
  "setup.done": "Hecho",
};
