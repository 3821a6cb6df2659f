import { raw } from "hono/html";
import type { Child, FC } from "hono/jsx";
import { pickLanguage } from "../../kit/index.ts";
import { JsonLd } from "../components/json-ld.tsx";
import { inPlace, ownLinks, type Site } from "../site.ts";
import { useView } from "../view.tsx";
import { Footer } from "./footer.tsx";
import { Masthead, type ShownNavItem } from "./masthead.tsx";
import { siteIcon } from "./site-icon.ts";

export interface PageProps {
  /** Stands before the site's name in the window's title, and in search results. */
  title: string;
  /** One sentence for search engines and link previews. */
  description?: string;
  body: Child;
  status?: number;
  /** schema.org data of what the page shows. */
  jsonLd?: object;
  feeds?: readonly FeedLink[];
  /** Path after the language of the page's one true address, or a whole address elsewhere; its own path without query otherwise. */
  canonical?: string;
  /** Picture for link previews: path on this site. */
  image?: string;
  /** Search engines leave it out. */
  noIndex?: boolean;
  /** True when the page shows a form again with its mistakes: the title begins with "Error:". */
  mistakes?: boolean;
  /** Scripts of this page alone, by name: `passkeys.js`. */
  scripts?: readonly string[];
  /** More elements for `<head>`. */
  head?: Child;
}

export interface FeedLink {
  /** After the language: `/events.ics`. */
  href: string;
  type: string;
  title: string;
}

interface Frame {
  css: string;
  script: string;
  /** Of this page alone. */
  scripts: readonly string[];
  nav: readonly ShownNavItem[];
}

export const Document: FC<{ page: PageProps; frame: Frame }> = ({ page, frame }) => {
  const { lang, dir, words, site, path, url, viewer } = useView();
  const name = pickLanguage(site.name, lang)?.text ?? "";
  const title = page.title === name ? name : `${page.title} – ${name}`;
  const here = absolute(site.origin, url(page.canonical ?? path.split("?")[0] ?? "/"));
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{page.mistakes ? words("error.title", { title }) : title}</title>
        {page.description && <meta name="description" content={page.description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#12304a" />
        {page.noIndex || site.unlisted || (page.status ?? 200) >= 400 ? (
          <meta name="robots" content="noindex" />
        ) : (
          <Addresses here={here} />
        )}
        <meta property="og:title" content={page.title} />
        <meta property="og:site_name" content={name} />
        {page.description && <meta property="og:description" content={page.description} />}
        <meta property="og:type" content="website" />
        <meta property="og:url" content={here} />
        <meta property="og:locale" content={lang} />
        <meta property="og:image" content={absolute(site.origin, page.image || "/card.png")} />
        {page.image && <meta property="og:image:alt" content={page.title} />}
        <meta name="twitter:card" content="summary_large_image" />
        {page.feeds?.map(({ href, type, title }) => (
          <link rel="alternate" type={type} title={title} href={url(href)} />
        ))}
        <link rel="icon" href={site.logo ?? `data:image/svg+xml,${encodeURIComponent(siteIcon(site))}`} />
        <style>{raw(frame.css)}</style>
        <script type="module" src={frame.script} />
        {frame.scripts.map((src) => (
          <script type="module" src={src} />
        ))}
        {page.jsonLd && <JsonLd data={page.jsonLd} />}
        {page.head}
      </head>
      <body>
        <a class="skip btn" href="#main">
          {words("skip")}
        </a>
        {site.demo && (
          <section class="demo" aria-label={words("demo.label")}>
            <p>{words("demo")}</p>
          </section>
        )}
        {viewer.kind === "person" && (
          <nav class="team no-print" aria-label={words("console.menu")}>
            <a href={url("/console")}>{words("console.open")}</a>
          </nav>
        )}
        <Masthead nav={withOwn(inPlace(frame.nav, "main"), site, lang)} search={inPlace(frame.nav, "search")[0]} />
        <main id="main" tabindex={-1}>
          {page.body}
        </main>
        <Footer nav={inPlace(frame.nav, "foot")} own={ownLinks(site, inPlace(frame.nav, "main").length).foot} />
      </body>
    </html>
  );
};

/** The page's one address, and the same page in the other languages. */
const Addresses: FC<{ here: string }> = ({ here }) => {
  const { site, path } = useView();
  const own = here.startsWith(`${site.origin}/`);
  return (
    <>
      <link rel="canonical" href={here} />
      {own &&
        site.languages.map((other) => (
          <link rel="alternate" hreflang={other} href={`${site.origin}/${other}${path}`} />
        ))}
    </>
  );
};

/** Six entries at most: where the menu is full, a page of one's own stands at the foot. */
function withOwn(nav: readonly ShownNavItem[], site: Site, lang: string): ShownNavItem[] {
  const own = ownLinks(site, nav.length).menu.map(({ to, label }) => {
    const text = pickLanguage(label, lang) ?? { text: to, lang };
    return { to, label: to, contributor: "", text };
  });
  return [...nav, ...own];
}

function absolute(origin: string, href: string): string {
  return href.startsWith("/") ? origin + href : href;
}
