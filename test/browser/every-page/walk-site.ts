import type { PageRoutes } from "./page-routes.ts";
import type { StagedSite } from "./staged-site.ts";
import type { StagedPage } from "./staging.ts";

/** A page to be looked at, and how it was found. */
export interface FoundPage extends StagedPage {
  html: string;
}

export interface Walk {
  /** One of each sort, and everything that was staged. */
  pages: readonly FoundPage[];
  /** `404 /console/nothing, linked from /console`. */
  broken: readonly string[];
  /** Patterns of routes that nothing led to. */
  unseen: readonly string[];
}

/** Follows every link from what was staged, from the home page, from the console and from the sitemap, as somebody signed in sees it. */
export async function walkSite({ site, pages: staged }: StagedSite, routes: PageRoutes): Promise<Walk> {
  const { origin } = site.node;
  const pages: FoundPage[] = [];
  const broken: string[] = [];
  const seen = new Set<string>();
  const asked = new Set<string>();
  const kinds = new Set<string>();
  const sitemap = await (await site.node.get("/sitemap-pages.xml")).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = ""]) => at.replace(`${origin}/en`, ""));
  const waiting = [...staged, ...["", "/console", ...listed].map((path) => ({ path }))].map((page) => ({
    page: page as StagedPage,
    from: "the stage",
  }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { page, from } = next;
    const address = `${page.origin ?? origin}/en${page.path}`;
    if (asked.has(address)) continue;
    asked.add(address);
    const answer = await fetch(address, { headers: headersOf(page, site.cookie), redirect: "manual" });
    const html = await answer.text();
    seen.add((await routes.patternOf(page.path)) ?? "");
    const to = answer.headers.get("location");
    if (to !== null) waiting.push(...linksTo([to], origin).map((path) => ({ page: { path }, from })));
    else if (answer.status !== (page.status ?? 200)) broken.push(`${answer.status} ${page.path}, linked from ${from}`);
    if (to !== null || !isShown(answer)) continue;
    const isStaged = from === "the stage";
    if (!isStaged && kinds.has(kindOf(page.path))) continue;
    kinds.add(kindOf(page.path));
    pages.push({ ...page, html });
    if (page.origin !== undefined) continue;
    // What is linked from the console is for who is signed in: the preview of a draft.
    const as = needsOwner(page.path) ? { cookie: site.cookie } : {};
    waiting.push(...linksTo(hrefsOf(html), origin).map((path) => ({ page: { path, ...as }, from: page.path })));
  }
  return { pages, broken, unseen: routes.patterns.filter((pattern) => !seen.has(pattern)) };
}

/** A page, and no file to be kept. */
function isShown({ headers }: Response): boolean {
  const kept = headers.get("content-disposition")?.startsWith("attachment") ?? false;
  return !kept && (headers.get("content-type")?.includes("text/html") ?? false);
}

/** Who opens it: the console and what is asked of people who are in, an owner; the rest anybody. */
export function headersOf({ path, cookie }: StagedPage, owner: string): Record<string, string> {
  const own = cookie ?? (needsOwner(path) ? owner : undefined);
  return { accept: "text/html", ...(own === undefined ? {} : { cookie: own }) };
}

export function needsOwner(path: string): boolean {
  return /^\/(console|sign-out)/.test(path);
}

/** What differs only in an id, a secret or its filters looks the same. */
function kindOf(path: string): string {
  return path.replace(/\?.*/, "").replace(/\/[0-9a-z]{26}(?=\/|$)|\/[\w-]{32,43}(?=\/|$)|\/\d+(?=\/|$)/g, "/:id");
}

function hrefsOf(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

/** Those inside the site and its language, without the language. */
function linksTo(hrefs: readonly string[], origin: string): string[] {
  return hrefs
    .map((href) => new URL(href, `${origin}/en/`))
    .filter((url) => url.origin === origin && /^\/en(\/|$)/.test(url.pathname))
    .map((url) => url.pathname.slice("/en".length) + url.search);
}
