import type { Texts } from "@nri-commons/core/web";

/** Who takes part: one's own page, the team's desks, the mails. */
export const cohort: Texts = {
  "cohort.own": "Ce à quoi vous participez",
  "cohort.state.in": "Vous participez",
  "cohort.state.left": "Vous avez quitté",
  "cohort.state.completed": "Terminé",
  "cohort.mail.joined": "Vous participez à « {title} ». Tout ce qu’il vous faut figure sur votre page.",
  "cohort.mail.joined.subject": "Vous participez : {title}",
};
