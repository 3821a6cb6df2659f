import { fetchChecks as checks } from "./fetch-checks.ts";
import { FetchProblem } from "./fetch-problem.ts";

/** An absolute http(s) URL without user info, odd characters or a final dot in its host; the fragment is cut off. */
export function parseFetchUrl(text: string, base?: URL): URL {
  const url = checks.isSaneText(text) ? URL.parse(text, base?.href) : null;
  if (!url || !checks.isPlainUrl(url)) throw new FetchProblem("url-refused", text.slice(0, 200));
  url.hash = "";
  return url;
}
