/** moderation: what is reported, what moderators decide, who appeals, and what is therefore not shown. */
import "./moderation-facts.ts";

export {
  type Appeal,
  fileAppeal,
  findAffected,
  getAppeal,
  grantAppeal,
  listAppeals,
  type NewAppeal,
  rejectAppeal,
} from "./appeals.ts";
export { type Conduct, readConduct, writeConduct } from "./conduct.ts";
export { type ContactFile, findByContact, forgetContact } from "./contacts.ts";
export {
  type Decided,
  dismissReport as dismiss,
  hideItem as hide,
  type Reasons,
  renewSecret,
  restrictSite as restrict,
  undoMeasure as undo,
} from "./decide.ts";
export { contactFor, fileFlag, fileReport, forgetContacts, type NewFlag, type NewReport } from "./file-report.ts";
export {
  type Decision,
  findDecision,
  listPublicDecisions as publicDecisions,
  type ModerationFigures,
  moderationFigures as figures,
  type PublicDecision,
  whyOf as why,
} from "./list-decisions.ts";
export {
  findOutcome,
  forwardReport,
  getReport,
  listReports,
  type Report,
  type ReportFile,
  type ReportOutcome,
} from "./list-reports.ts";
export { isHidden, isRestricted, measuresVersion, suspendedHosts, suspendedSites } from "./measure-store.ts";
export { runSettleSite, settleSiteJob } from "./settle-site.ts";
