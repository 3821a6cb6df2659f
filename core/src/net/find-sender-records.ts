import { Resolver } from "node:dns/promises";

/**
 * Whether a domain says who may send mail in its name (SPF, RFC 7208), has keys that sign it (DKIM, RFC 6376), and says what to do with
 * the rest (DMARC, RFC 7489).
 */
export interface SenderRecords {
  spf: boolean;
  /** Whether there is any key: what it is called is known by who sends alone. */
  dkim: boolean;
  dmarc: boolean;
}

/** All texts that are written at a name. */
export type ResolveText = (name: string) => Promise<readonly (readonly string[])[]>;

/** Undefined when nobody can be asked. */
export async function findSenderRecords(domain: string, ask = askSystem): Promise<SenderRecords | undefined> {
  try {
    const spf = await has(ask, domain, /^v=spf1( |$)/i);
    const parent = domain.split(".").slice(-2).join(".");
    const dmarc =
      (await has(ask, `_dmarc.${domain}`, /^v=DMARC1/i)) ||
      (parent !== domain && (await has(ask, `_dmarc.${parent}`, /^v=DMARC1/i)));
    return { spf, dkim: await isName(ask, `_domainkey.${domain}`), dmarc };
  } catch {
    return undefined;
  }
}

async function has(ask: ResolveText, name: string, pattern: RegExp): Promise<boolean> {
  try {
    const texts = await ask(name);
    return texts.some((parts) => pattern.test(parts.join("")));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENODATA" || code === "ENOTFOUND") return false;
    throw error;
  }
}

/** A name below which something stands is there, without a text of its own (RFC 8020). */
async function isName(ask: ResolveText, name: string): Promise<boolean> {
  try {
    await ask(name);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTFOUND") return false;
    if (code === "ENODATA") return true;
    throw error;
  }
}

const askSystem: ResolveText = (name) => new Resolver({ timeout: 3000, tries: 1 }).resolveTxt(name);
