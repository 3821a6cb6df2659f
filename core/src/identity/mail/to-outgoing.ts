import type { OutgoingMail } from "../../net/index.ts";
import type { MailContent } from "./mail-box.ts";
import type { MailSettings } from "./mail-settings.ts";

export interface Letterhead {
  /** Whose name stands where the settings have none: the initiative's. */
  name: string;
  /** Of the origin: Message-IDs are made on it, and this is what the node calls itself to the server. */
  host: string;
}

/** The same mail has the same Message-ID at each try, so that a receiver can tell that it got it twice. */
export function toOutgoing(
  { to, subject, text, lang, attachments = [] }: MailContent,
  { id, date, settings, letterhead }: { id: string; date: Date; settings: MailSettings; letterhead: Letterhead },
): OutgoingMail {
  return {
    from: { name: settings.from.name || letterhead.name, address: settings.from.address },
    to,
    replyTo: settings.replyTo,
    subject,
    text,
    messageId: `<${id}@${letterhead.host}>`,
    date,
    headers: {
      // RFC 3834: no holiday notice comes back.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": lang,
    },
    attachments,
  };
}
