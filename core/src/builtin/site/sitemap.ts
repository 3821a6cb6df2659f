import { publicViewer } from "../../content/types/index.ts";
import type { SiteCtx } from "./site-ctx.ts";

const parts = ["pages", "events", "outputs"] as const;
/** As many addresses as one sitemap may hold are 50,000; each stands here once a language. */
const most = 5000;

export function sitemapIndex(origin: string): string {
  const entries = parts.map((part) => `<sitemap><loc>${origin}/sitemap-${part}.xml</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</sitemapindex>
`;
}

/** One part of the map; undefined when there is none of that name. */
export async function sitemapPage(ctx: SiteCtx, part: string): Promise<string | undefined> {
  if (part === "pages")
    return urlSet(
      ctx,
      ["/", "/events", "/events/calendar", "/events/past", "/outputs", "/about"].map((path) => ({ path })),
    );
  if (part === "events") return urlSet(ctx, await ownPages((query) => ctx.events.list(query, publicViewer), "/events"));
  if (part === "outputs")
    return urlSet(ctx, await ownPages((query) => ctx.outputs.list(query, publicViewer), "/outputs"));
  return undefined;
}

interface Listed {
  items: readonly { id: string; updated: number }[];
  next?: string;
}

type List = (query: { source: "local"; limit: number; cursor: string | undefined }) => Promise<Listed>;

/** Only what is of this node: pages of what others own name those as their true address. */
async function ownPages(list: List, at: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ source: "local", limit: 200, cursor });
    entries.push(...page.items.map(({ id, updated }) => ({ path: `${at}/${id}`, updated })));
    cursor = page.next;
  } while (cursor !== undefined && entries.length < most);
  return entries;
}

interface Entry {
  path: string;
  updated?: number;
}

/** Each address in every language, and each naming the others (sitemaps.org with xhtml:link). */
function urlSet({ site }: SiteCtx, entries: readonly Entry[]): string {
  const urls = entries.flatMap(({ path, updated }) =>
    site.languages.map((lang) => {
      const others = site.languages.map(
        (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${site.origin}/${other}${path}"/>`,
      );
      const changed = updated === undefined ? "" : `<lastmod>${new Date(updated).toISOString()}</lastmod>`;
      return `<url><loc>${site.origin}/${lang}${path}</loc>${changed}${others.join("")}</url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}
