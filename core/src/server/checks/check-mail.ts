import type { Mail } from "../../identity/index.ts";
import type { Clock } from "../../kit/index.ts";
import { findSenderRecords, isLoopback, type ResolveText } from "../../net/index.ts";
import { reasonWords } from "../commands/mail-words.ts";
import { type Finding, ok, warning } from "./finding.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Nothing is sent for it: what the last mails met with tells enough. */
export async function checkMail({ mail, clock }: { mail: Mail; clock: Clock }): Promise<Finding> {
  const settings = await mail.settings();
  const { waiting, retrying, failed, lastSent, oldest, trouble } = await mail.figures();
  if (settings === undefined) {
    const remedy = "Without it nobody signs in by mail and nothing is confirmed by mail: nri mail set --help";
    return waiting === 0
      ? { ...ok("mail", "not set up"), remedy }
      : warning("mail", `not set up, and ${waiting} mails wait`, remedy);
  }
  if (trouble !== undefined && trouble.reason !== "restored" && trouble.reason !== "recipient") {
    const words = reasonWords[trouble.reason];
    const said = trouble.said === undefined ? "" : ` (${trouble.said})`;
    const found = `the last one was not sent: ${words.found}${said}; ${retrying} wait for another try, ${failed} were given up`;
    return warning("mail", found, `${words.remedy} Then: nri mail test ADDRESS`);
  }
  if (oldest !== undefined && clock.now() - oldest > HOUR && retrying === 0) {
    return warning("mail", `${waiting} wait since more than an hour`, "Is the node running? nri status tells more.");
  }
  if (lastSent === undefined) return ok("mail", `set up, by ${settings.host}; none was sent yet`);
  const days = Math.floor((clock.now() - lastSent) / DAY);
  return ok("mail", `the last one was sent ${days === 0 ? "within a day" : `${days} days ago`}`);
}

/** A hint: whether the sender's domain says that it sends mail. Skipped where no name server can be asked. */
export async function checkMailSender({ mail, ask }: { mail: Mail; ask?: ResolveText }): Promise<Finding[]> {
  const settings = await mail.settings();
  const domain = settings?.from.address.split("@")[1] ?? "";
  if (settings === undefined || isLoopback(settings.host) || !domain.includes(".")) return [];
  const records = await findSenderRecords(domain, ask);
  if (records === undefined) return [ok("mail sender", "no name server answered; not looked at")];
  const wanted = { SPF: records.spf, DKIM: records.dkim, DMARC: records.dmarc };
  const missing = Object.entries(wanted).flatMap(([name, isThere]) => (isThere ? [] : [name]));
  if (missing.length === 0) return [ok("mail sender", `${domain} has SPF, DKIM and DMARC`)];
  const remedy =
    "Large mail providers drop such mail or call it spam. Your mail provider writes which lines belong into the domain's records.";
  return [warning("mail sender", `${domain} has no ${missing.join(" and no ")}`, remedy)];
}
