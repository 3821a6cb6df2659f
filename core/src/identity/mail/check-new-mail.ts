import { type Problem, Refusal } from "../../kit/index.ts";
import type { NewMail } from "./mail.ts";
import type { MailContent } from "./mail-box.ts";
import { isMailAddress, toLine } from "./mail-settings.ts";

const MOST_BYTES = 5 * 1024 * 1024;
const LONGEST_SUBJECT = 200;

/** What is sent of a mail: one address, one line of subject, text without control characters, attachments that are data. */
export function checkNewMail({ to, subject, text, lang, attachments = [] }: NewMail): MailContent {
  const problems: Problem[] = [];
  if (!isMailAddress(to)) problems.push({ path: "to", message: "Write one e-mail address, such as name@example.org." });
  if (toLine(subject) === "") problems.push({ path: "subject", message: "A mail needs a subject." });
  for (const { type } of attachments) {
    if (!/^[a-z]+\/[a-z0-9.+-]+(; ?[a-z]+=[a-z0-9-]+)*$/i.test(type))
      problems.push({ path: "attachments", message: "An attachment needs a type, such as text/calendar." });
  }
  const bytes = attachments.reduce((sum, { content }) => sum + content.length, text.length);
  if (bytes > MOST_BYTES)
    problems.push({ path: "attachments", message: "A mail may have 5 MiB with its attachments." });
  if (problems.length > 0) throw new Refusal("invalid", { message: "This mail cannot be sent.", problems });
  return {
    to,
    subject: [...toLine(subject)].slice(0, LONGEST_SUBJECT).join(""),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all but tab and line end are taken out
    text: text.replaceAll(/\r\n?/g, "\n").replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ""),
    lang: /^[a-z]{2,3}$/.test(lang) ? lang : "en",
    attachments: attachments.map(({ name, type, content }) => ({
      name: toLine(name).replaceAll(/["\\/]/g, "_"),
      type,
      content: typeof content === "string" ? new TextEncoder().encode(content) : content,
    })),
  };
}
