import { Refusal } from "../../kit/index.ts";
import type { Role } from "./roles.ts";

/** Somebody who works on this node. Times in milliseconds. */
export interface Person {
  id: string;
  name: string;
  /** As it was given, without spaces and with the domain in small letters. */
  email: string;
  role: Role;
  /** The language in which they are written to. */
  lang?: string;
  created: number;
  /** When they last did something here, to within a few minutes. */
  seen?: number;
  /** Since when they may not sign in. */
  disabled?: number;
}

/** What a session's token opens. */
export interface SessionOf {
  session: string;
  person: Person;
  /** Stands in every form of this session; nobody else can make it. */
  csrf: string;
}

/** `token` is the cookie's value; it is told once and not kept. */
export interface SignedIn {
  token: string;
  session: string;
  person: Person;
  /** The path on this site that they had asked for. */
  next?: string;
}

/** On whose account people are managed: an owner of the node, or who gives commands on its machine. */
export type By = { person: string } | "operator";

/** One address, one person: compared in small letters as a whole. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/** Refuses what is no address; gives it without spaces and with the domain in small letters. */
export function toEmail(given: string): string {
  const email = given.trim();
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1).toLowerCase();
  const fits = email.length <= 254 && at <= 64 && /^[^\s@<>()[\],;:\\"\p{Cc}]+$/u.test(email.slice(0, Math.max(at, 0)));
  if (!fits || !/^(?!-)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(domain)) {
    throw invalid("email", "This is not an e-mail address. It looks like name@example.org.");
  }
  return `${email.slice(0, at)}@${domain}`;
}

export function toName(given: string): string {
  const name = given.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  if (name === "") throw invalid("name", "Give a name.");
  if (name.length > 120) throw invalid("name", "The name has more than 120 letters.");
  return name;
}

export function invalid(path: string, message: string): Refusal {
  return new Refusal("invalid", { message, problems: [{ path, message }] });
}
