import { isGlobalUnicast } from "./address.ts";

export const maxRedirects = 3;

// The URL parser would silently drop tabs and line ends and turn a backslash into a slash.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const oddCharacters = /[\u0000-\u0020\u007f\\]/;

/** What `safeFetch` asks of an address before and while it reads; in a table, so that the attack suite can take out one. */
export const fetchChecks = {
  isSaneText: (text: string) => text.length <= 2048 && !oddCharacters.test(text),
  /** http(s), nobody's name and password in it, no final dot in the host. */
  isPlainUrl: ({ protocol, username, password, hostname }: URL) =>
    (protocol === "https:" || protocol === "http:") &&
    username === "" &&
    password === "" &&
    hostname !== "" &&
    !hostname.endsWith("."),
  isPublicUrl: ({ protocol, port }: URL) => protocol === "https:" && port === "",
  isPublicAddress: isGlobalUnicast,
  mayFollow: (hops: number) => hops < maxRedirects,
  staysHome: (origin: string, first: string) => origin === first,
  isSmall: (bytes: number, limit: number) => !(bytes > limit),
};
