import { type MailSettings, parseMailbox, parseMailUrl } from "../identity/index.ts";
import type { Config } from "./config.ts";

/** `[mail]` of the configuration, which was checked when it was read; undefined when it names no server. */
export function mailSettingsOf({ mail }: Config): MailSettings | undefined {
  if (mail?.url === undefined || mail.from === undefined) return undefined;
  const [server, from] = [parseMailUrl(mail.url), parseMailbox(mail.from)];
  if (!server.ok || !from.ok) return undefined;
  return { ...server.value, from: from.value, replyTo: mail.reply_to };
}
