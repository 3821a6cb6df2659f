import type { Parsed, Problem } from "../../kit/index.ts";
import type { Mailbox, MailServer } from "../../net/index.ts";

/** By which server mail goes, and in whose name. */
export interface MailSettings extends Omit<MailServer, "ca"> {
  from: Mailbox;
  replyTo?: string | undefined;
}

/** `smtps://user:password@host:465`, or `smtp://…:587` where the connection is encrypted after it began. */
export function parseMailUrl(text: string): Parsed<MailServer> {
  const url = URL.parse(text);
  const scheme = url?.protocol;
  if (!url || (scheme !== "smtps:" && scheme !== "smtp:") || url.hostname === "") {
    return no("url", "Write it as smtps://user:password@mail.example.org:465, or smtp:// with port 587");
  }
  if (!/^\/?$/.test(url.pathname) || url.search !== "" || url.hash !== "") {
    return no("url", "End it after the port. In a password, write / as %2F, @ as %40, : as %3A, # as %23, ? as %3F");
  }
  const tls = scheme === "smtps:" ? ("at-once" as const) : ("upgrade" as const);
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const port = url.port === "" ? (tls === "at-once" ? 465 : 587) : Number(url.port);
  const [user, password] = [decode(url.username), decode(url.password)];
  if (user === undefined || password === undefined) return no("url", "In user and password, write % as %25");
  return { ok: true, value: { host, port, tls, ...(user === "" ? {} : { user, password }) } };
}

/** `igf@example.org` or `Example IGF <igf@example.org>`. */
export function parseMailbox(text: string): Parsed<Mailbox> {
  const [, name = "", address = ""] = /^\s*(?:(.*?)\s*<([^<>]+)>|)\s*$/s.exec(text) ?? [];
  const mailbox =
    address === "" ? { name: "", address: text.trim() } : { name: unquote(name), address: address.trim() };
  if (!isMailAddress(mailbox.address))
    return no("from", "Write an address, or a name and an address: Example IGF <igf@example.org>");
  return { ok: true, value: { ...mailbox, name: toLine(mailbox.name) } };
}

/** One address and nothing else: no list, no name, no quotes, no line end; 254 characters at most (RFC 5321). */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s<>()[\]\\,;:@"\p{Cc}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(text) &&
    !text.includes("..")
  );
}

/** On one line: whatever ends a line or steers a terminal becomes a space. */
export function toLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, " ")
    .replaceAll(/ {2,}/g, " ")
    .trim();
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function unquote(name: string): string {
  return /^".*"$/s.test(name) ? name.slice(1, -1).replaceAll(/\\(.)/g, "$1") : name;
}

function no(path: string, message: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ path, message }] };
}
