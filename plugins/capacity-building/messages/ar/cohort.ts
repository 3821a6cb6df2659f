import type { Texts } from "@nri-commons/core/web";

/** Who takes part: one's own page, the team's desks, the mails. */
export const cohort: Texts = {
  "cohort.own": "ما تشارك فيه",
  "cohort.state.in": "أنت مشارك",
  "cohort.state.left": "غادرت",
  "cohort.state.completed": "أُنجز",
  "cohort.mail.joined": "أنت مشارك في «{title}». كل ما تحتاجه موجود في صفحتك.",
  "cohort.mail.joined.subject": "أنت مشارك: {title}",
};
