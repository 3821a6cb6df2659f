import { Resolver } from "node:dns/promises";
import { isGlobalUnicast } from "./address.ts";

export interface NameAddresses {
  /** A and AAAA records as the DNS has them, whatever /etc/hosts says. */
  v4: readonly string[];
  v6: readonly string[];
  /** Those of them that are reached from nowhere else. */
  inside: readonly string[];
}

export type AskAddresses = (host: string, family: 4 | 6) => Promise<readonly string[]>;

/** Where a name of the operator's own leads; undefined when nobody can be asked. */
export async function findAddresses(host: string, ask: AskAddresses = askSystem): Promise<NameAddresses | undefined> {
  try {
    const [v4, v6] = await Promise.all([known(ask, host, 4), known(ask, host, 6)]);
    return { v4, v6, inside: [...v4, ...v6].filter((address) => !isGlobalUnicast(address)) };
  } catch {
    return undefined;
  }
}

async function known(ask: AskAddresses, host: string, family: 4 | 6): Promise<readonly string[]> {
  try {
    return await ask(host, family);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENODATA" || code === "ENOTFOUND") return [];
    throw error;
  }
}

const askSystem: AskAddresses = (host, family) => {
  const resolver = new Resolver({ timeout: 3000, tries: 1 });
  return family === 4 ? resolver.resolve4(host) : resolver.resolve6(host);
};
