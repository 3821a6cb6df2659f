import type { MailReason, MailStep } from "../../identity/index.ts";

/** What each step of a mail is, once it is done. */
export const stepsDone: Readonly<Record<MailStep, string>> = {
  name: "The name of the mail server was found.",
  connection: "The mail server answered.",
  encryption: "The connection is encrypted.",
  login: "User and password were accepted.",
  sender: "The sender's address was accepted.",
  recipient: "The recipient's address was accepted.",
  content: "The mail server took the mail.",
};

/** What was in the way, and what to do. */
export const reasonWords: Readonly<Record<MailReason, { found: string; remedy: string }>> = {
  name: {
    found: "the name of the mail server was not found",
    remedy: "Compare the host with what your mail provider writes. Does this machine reach the internet?",
  },
  closed: {
    found: "nobody answers on that port of the mail server",
    remedy: "Try port 465 (smtps://) or 587 (smtp://). Many hosting providers close these ports until one asks them.",
  },
  silent: {
    found: "the mail server did not answer in time",
    remedy: "Often the hosting provider blocks the port: ask them to open 465 or 587, or use one that they name.",
  },
  encryption: {
    found: "the connection could not be encrypted, and without that no password is sent",
    remedy: "Use smtps:// with port 465, or smtp:// with port 587: the two were probably mixed up.",
  },
  certificate: {
    found: "the mail server did not prove that it is the one that was named",
    remedy:
      "Write the host exactly as your mail provider does; a number or another name of the machine does not count.",
  },
  login: {
    found: "user or password was refused",
    remedy: "Many providers want an app password, made in the account's settings, and the whole address as the user.",
  },
  sender: {
    found: "the mail server does not send in the name of this sender's address",
    remedy: "Take the account's own address for --from, or let the provider confirm this one.",
  },
  recipient: {
    found: "the mail server does not take mail for this recipient",
    remedy: "Look for a slip in the address. If many are refused: does the server want a login, a user in --url?",
  },
  content: {
    found: "the mail server refused the mail itself",
    remedy: "Its own words tell more: often it is a limit of the account, or the sender's domain lacks SPF and DKIM.",
  },
  broken: {
    found: "the conversation with the mail server ended in the middle",
    remedy: "If it happens again: is something in between, a firewall or virus scanner, that listens on this port?",
  },
  "too-late": {
    found: "it could not be sent before it was of no more use",
    remedy: "Nothing is lost that counts: such mails are codes and reminders. If there are many: nri mail test ADDRESS",
  },
  restored: {
    found: "it waited in a backup that was restored, and may have been sent before",
    remedy: "Nothing needs to be done.",
  },
};
