import type { Texts } from "@nri-commons/core/web";

export const people: Texts = {
  "mail.hello": "Bonjour {name},",
  "mail.page": "Votre page ici, avec tout ce qui vous concerne : quiconque a ce lien la voit.",
  "privacy.person":
    "{count, plural, one {# personne qui participe au renforcement des capacités} many {# de personnes qui participent au renforcement des capacités} other {# personnes qui participent au renforcement des capacités}}",
  "privacy.person.erase":
    "Tout ce qui la concerne dans le renforcement des capacités est supprimé : candidatures, places, certificats, réponses.",
};
