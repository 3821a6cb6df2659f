import type { Texts } from "@nri-commons/core/web";

/** Who takes part: one's own page, the team's desks, the mails. */
export const cohort: Texts = {
  "cohort.own": "What you take part in",
  "cohort.state.in": "You take part",
  "cohort.state.left": "You left",
  "cohort.state.completed": "Completed",
  "cohort.mail.joined": "You take part in “{title}”. All that you need stands on your page.",
  "cohort.mail.joined.subject": "You take part: {title}",
};
