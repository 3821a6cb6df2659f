import type { Texts } from "@nri-commons/core/web";

/** Who takes part: one's own page, the team's desks, the mails. */
export const cohort: Texts = {
  "cohort.own": "Em que participa",
  "cohort.state.in": "Participa",
  "cohort.state.left": "Saiu",
  "cohort.state.completed": "Concluído",
  "cohort.mail.joined": "Participa em “{title}”. Tudo o que precisa está na sua página.",
  "cohort.mail.joined.subject": "Participa: {title}",
};
