import type { Texts } from "@nri-commons/core/web";

export const people: Texts = {
  "mail.hello": "Hello {name},",
  "mail.page": "Your page here, with everything about you: whoever has this link sees it.",
  "privacy.person":
    "{count, plural, one {# person who takes part in capacity development} other {# people who take part in capacity development}}",
  "privacy.person.erase":
    "Everything about them in capacity development is deleted: applications, places, certificates, answers.",
};
