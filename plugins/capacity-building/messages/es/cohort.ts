import type { Texts } from "@nri-commons/core/web";

/** Who takes part: one's own page, the team's desks, the mails. */
export const cohort: Texts = {
  "cohort.own": "En qué participa",
  "cohort.state.in": "Participa",
  "cohort.state.left": "Se ha marchado",
  "cohort.state.completed": "Completado",
  "cohort.mail.joined": "Participa en «{title}». Todo lo que necesita está en su página.",
  "cohort.mail.joined.subject": "Participa: {title}",
};
