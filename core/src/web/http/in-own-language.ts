import type { View } from "../view.tsx";

/** An address of this very site leads to the page in the reader's language; every other stays as it is. */
export function inOwnLanguage(address: string, { site, url }: Pick<View, "site" | "url">): string {
  const path = address.startsWith(`${site.origin}/`) ? address.slice(site.origin.length) : "";
  const [, lang = "", rest = ""] = /^\/([a-z]{2})(\/.*)$/.exec(path) ?? [];
  return site.languages.some((one) => one === lang) ? url(rest) : address;
}
