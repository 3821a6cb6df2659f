import type { Texts } from "@nri-commons/core/web";

/** Who takes part: one's own page, the team's desks, the mails. */
export const cohort: Texts = {
  "cohort.own": "您参加的活动",
  "cohort.state.in": "您已参加",
  "cohort.state.left": "您已退出",
  "cohort.state.completed": "已完成",
  "cohort.mail.joined": "您参加“{title}”。所需的一切都在您的页面上。",
  "cohort.mail.joined.subject": "您已参加：{title}",
};
