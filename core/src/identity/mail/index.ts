/** mail: a durable queue of mails to people, and the server by which they go. */
export { createMail, type Mail, mostToOneAddress } from "./create-mail.ts";
export type { MailAccepted, MailDoor, MailFigures, MailReason, MailRecord, MailState, NewMail } from "./mail.ts";
export { isMailAddress, type MailSettings, parseMailbox, parseMailUrl } from "./mail-settings.ts";
export type { NewMailSettings, ShownMailSettings } from "./settings-desk.ts";
export type { MailStep, MailTrial } from "./try-mail.ts";
