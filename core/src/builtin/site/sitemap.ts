import { publicViewer } from "../../content/types/index.ts";
import { listPages } from "./own-pages/own-page-store.ts";
import type { SiteCtx } from "./site-ctx.ts";

/**
 * The index names every file, so it walks the cursors of what is ours; two hundred things with their languages stay far
 * below what a sitemap may hold (sitemaps.org: 50,000 addresses, 50 MB).
 */
const things = 200;
const mostFiles = 100;

export const sitemapParts = ["pages", "events", "outputs"] as const;
export type SitemapPart = (typeof sitemapParts)[number];

/** Beside those of the main menu. */
const fixedPages = [
  "/",
  "/events",
  "/events/calendar",
  "/events/map",
  "/events/past",
  "/outputs",
  "/experts",
  "/network",
  "/about",
  "/ask",
  "/embed",
  "/glossary",
];

export async function sitemapIndex(ctx: SiteCtx): Promise<string> {
  const { origin } = ctx.site;
  const files = [`${origin}/sitemap-pages.xml`];
  for (const part of ["events", "outputs"] as const) {
    let cursor: string | undefined;
    for (let count = 0; count < mostFiles; count += 1) {
      const page = await ownThings(ctx, part, cursor);
      const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
      if (page.items.length > 0) files.push(`${origin}/sitemap-${part}.xml${query}`);
      if (page.next === undefined) break;
      cursor = page.next;
    }
  }
  const entries = files.map((file) => `<sitemap><loc>${xml(file)}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</sitemapindex>
`;
}

export async function sitemapFile(ctx: SiteCtx, part: SitemapPart, cursor: string | undefined): Promise<string> {
  if (part === "pages") {
    const own = await listPages(ctx.db, { onlyPublic: true });
    const written = own.map(({ slug, changedAt, body }) => ({
      path: `/pages/${slug}`,
      updated: changedAt,
      languages: Object.keys(body),
    }));
    const fixed = [...new Set([...fixedPages, ...ctx.menus.findable()])];
    return urlSet(ctx, [...fixed.map((path) => ({ path })), ...written]);
  }
  const { items } = await ownThings(ctx, part, cursor);
  return urlSet(
    ctx,
    items.map(({ id, updated }) => ({ path: `/${part}/${id}`, updated })),
  );
}

/** Only what is ours and public: pages of what others own name those as their true address. Experts are not offered to crawlers. */
function ownThings(ctx: SiteCtx, part: "events" | "outputs", cursor: string | undefined) {
  return ctx[part].list({ source: "local", limit: things, cursor }, publicViewer);
}

interface Entry {
  path: string;
  updated?: number;
  /** In which it was written; all of the site where that does not matter. */
  languages?: readonly string[];
}

/** Each address in the site's own language, naming the same page in the others. */
function urlSet({ site }: SiteCtx, entries: readonly Entry[]): string {
  const urls = entries.map(({ path, updated, languages = site.languages }) => {
    const offered = site.languages.filter((lang) => languages.includes(lang));
    const [own = site.languages[0] ?? "en"] = offered;
    const others = offered.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${xml(`${site.origin}/${lang}${path}`)}"/>`,
    );
    const changed = updated === undefined ? "" : `<lastmod>${new Date(updated).toISOString()}</lastmod>`;
    return `<url><loc>${xml(`${site.origin}/${own}${path}`)}</loc>${changed}${others.join("")}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}

export function xml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
