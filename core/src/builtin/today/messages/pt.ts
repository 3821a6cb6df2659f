import type { Texts } from "../../../web/index.ts";

export const pt: Texts = {
  "nav.today": "Hoje",
  title: "Hoje",
  welcome: "Boas-vindas, {name}",
  "welcome.next":
    "O seu sítio já existe. Estes são os próximos passos; cada um leva alguns minutos e nenhum é urgente.",
  "alert.see": "Ver o que fazer",
  numbers: "Em números",
  tasks: "A seguir",
  "tasks.none": "Nada espera por si. Tenha um bom dia.",
  "tasks.no-others": "Nada mais espera por si.",
  setup: "Preparar o seu sítio",
  "setup.left":
    "{count, plural, one {Falta # passo de {all}.} many {Faltam # passos de {all}.} other {Faltam # passos de {all}.}}",
  "setup.done": "Feito",
};
