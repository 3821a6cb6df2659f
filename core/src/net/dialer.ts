import { lookup as systemLookup } from "node:dns/promises";
import { isIP } from "node:net";
import { fetchChecks as checks } from "./fetch-checks.ts";
import { FetchProblem } from "./fetch-problem.ts";

/** Handed in by code to open what is closed otherwise; no setting and no environment variable makes one. */
export interface Dialer {
  /** `address` is what the URL's host resolved to. */
  allows(url: URL, address: string): boolean;
}

/** All addresses of a host name. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

export const lookupAll: Lookup = async (hostname) =>
  (await systemLookup(hostname, { all: true })).map(({ address }) => address);

/** The addresses of the URL's host, or a problem when even one of them may not be dialled. */
export async function checkedAddresses(url: URL, lookup: Lookup, dialer: Dialer | undefined): Promise<string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await lookup(host);
  if (addresses.length === 0) throw new FetchProblem("dns", url.href);
  const open = checks.isPublicUrl(url);
  for (const address of addresses) {
    if (open && checks.isPublicAddress(address)) continue;
    if (!dialer?.allows(url, address)) throw new FetchProblem(open ? "address-refused" : "url-refused", url.href);
  }
  return [...addresses];
}
