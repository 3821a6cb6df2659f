import { FetchProblem } from "./fetch-problem.ts";

/** An absolute http(s) URL without user info, odd characters or a final dot in its host; the fragment is cut off. */
export function parseFetchUrl(text: string, base?: URL): URL {
  const url = text.length <= 2048 && !oddCharacters.test(text) ? URL.parse(text, base?.href) : null;
  if (!url || !isPlain(url)) throw new FetchProblem("url-refused", text.slice(0, 200));
  url.hash = "";
  return url;
}

function isPlain(url: URL): boolean {
  if (url.protocol !== "https:" && url.protocol !== "http:") return false;
  return url.username === "" && url.password === "" && url.hostname !== "" && !url.hostname.endsWith(".");
}

// The URL parser would silently drop tabs and line ends and turn a backslash into a slash.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const oddCharacters = /[\u0000-\u0020\u007f\\]/;
