import type { Texts } from "@nri-commons/core/web";

/** Who takes part: one's own page, the team's desks, the mails. */
export const cohort: Texts = {
  "cohort.own": "В чём вы участвуете",
  "cohort.state.in": "Вы участвуете",
  "cohort.state.left": "Вы ушли",
  "cohort.state.completed": "Завершено",
  "cohort.mail.joined": "Вы участвуете в «{title}». Всё необходимое есть на вашей странице.",
  "cohort.mail.joined.subject": "Вы участвуете: {title}",
};
