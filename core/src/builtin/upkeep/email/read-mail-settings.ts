import type { Parsed, Problem } from "../../../kit/index.ts";
import type { MailDesk, NewMailSettings } from "../../../plugin/index.ts";
import { type FormState, textOf } from "../../../web/index.ts";

export type MailProblemKey = "host" | "port" | "password" | "from" | "replyTo";

/** The form's fields as settings; what is wrong with an address is the desk's to say. */
export function readMailSettings(values: FormState["values"]): Parsed<NewMailSettings> {
  const problems: Problem[] = [];
  const port = Number(textOf(values, "port") || "465");
  if (!Number.isInteger(port)) problems.push({ path: "port", message: "" });
  if (problems.length > 0) return { ok: false, problems };
  const [user, password, replyTo] = [textOf(values, "user"), secretOf(values), textOf(values, "replyTo")];
  return {
    ok: true,
    value: {
      host: textOf(values, "host").toLowerCase(),
      port,
      // 465 is encrypted from the first byte on, every other port after a greeting.
      tls: port === 465 ? "at-once" : "upgrade",
      from: { name: textOf(values, "fromName"), address: textOf(values, "from") },
      ...(user === "" ? {} : { user }),
      ...(password === "" ? {} : { password }),
      ...(replyTo === "" ? {} : { replyTo }),
    },
  };
}

export function toFormValues(settings: Awaited<ReturnType<MailDesk["settings"]>>): Record<string, string> {
  if (settings === undefined) return { port: "465" };
  const { host, port, user = "", from, replyTo = "" } = settings;
  return { host, port: String(port), user, from: from.address, fromName: from.name, replyTo };
}

/** As it was typed: a password may end in a space. */
function secretOf(values: FormState["values"]): string {
  const value = values["password"];
  return typeof value === "string" ? value : "";
}
