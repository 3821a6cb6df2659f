import type { Messages } from "@nri-commons/core/web";

export const messages: Messages = {
  en: {
    reviewed: true,
    texts: {
      "hello.title": "Hello",
      "hello.everyone": "Hello, everyone.",
      "hello.somebody": "Hello, {name}.",
      "hello.from": "Greetings from {from}.",
      "hello.name": "Your name",
      "hello.greet": "Greet me",
      "about.link": "A greeting from {from}",
    },
  },
  fr: {
    reviewed: false,
    texts: {
      "hello.title": "Bonjour",
      "hello.everyone": "Bonjour à toutes et à tous.",
      "hello.somebody": "Bonjour, {name}.",
      "hello.from": "Salutations de {from}.",
      "hello.name": "Votre nom",
      "hello.greet": "Me saluer",
      "about.link": "Un salut de {from}",
    },
  },
  es: {
    reviewed: false,
    texts: {
      "hello.title": "Hola",
      "hello.everyone": "Hola a todas las personas.",
      "hello.somebody": "Hola, {name}.",
      "hello.from": "Saludos de {from}.",
      "hello.name": "Su nombre",
      "hello.greet": "Saludarme",
      "about.link": "Un saludo de {from}",
    },
  },
  pt: {
    reviewed: false,
    texts: {
      "hello.title": "Olá",
      "hello.everyone": "Olá a todas as pessoas.",
      "hello.somebody": "Olá, {name}.",
      "hello.from": "Saudações de {from}.",
      "hello.name": "O seu nome",
      "hello.greet": "Cumprimentar-me",
      "about.link": "Uma saudação de {from}",
    },
  },
  ru: {
    reviewed: false,
    texts: {
      "hello.title": "Здравствуйте",
      "hello.everyone": "Здравствуйте, все.",
      "hello.somebody": "Здравствуйте, {name}.",
      "hello.from": "Привет от {from}.",
      "hello.name": "Ваше имя",
      "hello.greet": "Поприветствовать меня",
      "about.link": "Привет от {from}",
    },
  },
  zh: {
    reviewed: false,
    texts: {
      "hello.title": "您好",
      "hello.everyone": "大家好。",
      "hello.somebody": "{name},您好。",
      "hello.from": "来自 {from} 的问候。",
      "hello.name": "您的姓名",
      "hello.greet": "问候我",
      "about.link": "来自 {from} 的问候",
    },
  },
  ar: {
    reviewed: false,
    texts: {
      "hello.title": "مرحبًا",
      "hello.everyone": "مرحبًا بالجميع.",
      "hello.somebody": "مرحبًا يا {name}.",
      "hello.from": "تحيات من {from}.",
      "hello.name": "اسمك",
      "hello.greet": "ألقِ عليّ التحية",
      "about.link": "تحية من {from}",
    },
  },
};
