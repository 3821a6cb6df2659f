import type { Texts } from "@nri-commons/core/web";

export const people: Texts = {
  "mail.hello": "Olá, {name}:",
  "mail.page": "A sua página aqui, com tudo o que lhe diz respeito: vê-a quem tiver esta ligação.",
  "privacy.person":
    "{count, plural, one {# pessoa que participa no desenvolvimento de capacidades} many {# de pessoas que participam no desenvolvimento de capacidades} other {# pessoas que participam no desenvolvimento de capacidades}}",
  "privacy.person.erase":
    "Apaga-se tudo o que é seu no desenvolvimento de capacidades: candidaturas, lugares, certificados, respostas.",
};
