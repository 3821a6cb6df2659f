import { createHmac, type KeyObject, randomBytes, timingSafeEqual } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Clock } from "../../kit/index.ts";

/** Nobody reads and fills a form in less. */
export const fillTime = 3000;

/** A form that was open for longer is sent once more. */
export const stampLife = 12 * 3_600_000;

export const honeypot = "nri_website";
export const stampField = "nri_stamp";

export interface FormLimits {
  /** Sendings of one address in an hour, those with mistakes included. */
  ofOne: number;
  /** Sendings of everybody together to one form in an hour. */
  ofAll: number;
}

const limits: FormLimits = { ofOne: 20, ofAll: 600 };
const hour = 3_600_000;
const most = 10_000;

/** Why a sending is not taken: no proof of a person, or too many. */
export type Doubt = "filled" | "unstamped" | "fast" | "stale" | "many";

export interface Sending {
  /** The form's path after the language. */
  form: string;
  address: string;
  honeypot: string;
  stamp: string;
  /** For a form that has limits of its own. */
  uncounted?: boolean | undefined;
  /** Instead of the usual ones; then the form is counted apart from the others. */
  limits?: FormLimits | undefined;
}

export interface FormGuard {
  /** Goes into each public form that is shown: when that was, signed. */
  stamp(): string;
  /** Counts the sending; undefined when there is nothing against it. */
  doubt(sending: Sending): Doubt | undefined;
}

export interface FormGuardOptions {
  clock: Clock;
  /** The same in every process of the node, so that a form survives a restart; random where left out. */
  key?: KeyObject | undefined;
  limits?: Partial<FormLimits> | undefined;
}

/** What keeps machines from public forms, without asking people anything and without a third party. */
export function createFormGuard({ clock, key, limits: given = {} }: FormGuardOptions): FormGuard {
  const secret = key ?? randomBytes(32);
  const { ofOne, ofAll } = { ...limits, ...given };
  // Who sent stays unknown: an address counts under a key that is made anew every hour and never leaves this process.
  let counts = new Map<string, number>();
  let since = clock.now();
  let hourKey = randomBytes(16);
  const sign = (text: string) => createHmac("sha256", secret).update(`form ${text}`).digest("base64url").slice(0, 27);

  const count = (name: string): number => {
    if (clock.now() - since >= hour) [counts, since, hourKey] = [new Map(), clock.now(), randomBytes(16)];
    const id = createHmac("sha256", hourKey).update(name).digest("base64url");
    const next = (counts.get(id) ?? 0) + 1;
    const [oldest] = counts.keys();
    if (counts.size >= most && !counts.has(id) && oldest !== undefined) counts.delete(oldest);
    counts.set(id, next);
    return next;
  };

  return {
    stamp() {
      const text = `${clock.now().toString(36)}.${randomBytes(9).toString("base64url")}`;
      return `${text}.${sign(text)}`;
    },
    doubt({ form, address, honeypot: filled, stamp, uncounted = false, limits: own }) {
      const most = own ?? { ofOne, ofAll };
      const one = `one ${own === undefined ? "" : form} ${networkOf(address)}`;
      if (!uncounted && (count(one) > most.ofOne || count(`all ${form}`) > most.ofAll)) return "many";
      if (filled !== "") return "filled";
      const [at = "", nonce = "", signature = "", ...more] = stamp.split(".");
      if (more.length > 0 || !isSame(signature, sign(`${at}.${nonce}`))) return "unstamped";
      const age = clock.now() - Number.parseInt(at, 36);
      if (age < fillTime) return "fast";
      return age > stampLife ? "stale" : undefined;
    },
  };
}

/** Of IPv6 the network: one household has 2^64 addresses. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  const missing = after === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(Math.max(missing, 0)).fill("0"), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
