import { Resolver } from "node:dns/promises";

/** Whether a domain says who may send mail in its name (SPF, RFC 7208), and what to do with the rest (DMARC, RFC 7489). */
export interface SenderRecords {
  spf: boolean;
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
    return { spf, dmarc };
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

const askSystem: ResolveText = (name) => new Resolver({ timeout: 3000, tries: 1 }).resolveTxt(name);
