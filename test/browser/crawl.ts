/** What a walk along the links of a site found. */
export interface Crawl {
  visited: number;
  /** `404 /en/nowhere, linked from /en`; also links to a place on a page that has no such place. */
  broken: readonly string[];
  /** Words that look like the key of a text, or like a program's nothing. */
  suspicious: readonly string[];
}

interface Options {
  start: string;
  most: number;
}

const nothing = /\b(undefined|null|NaN|Invalid Date)\b|\[object /;
const textKey = /(?<![\w/@.-])[a-z]+(?:\.[a-z]+){1,3}(?![\w/.@-])/;

/** Follows every link inside a site from one address, as far as `most` addresses; other languages only where they are met first. */
export async function crawl(origin: string, { start, most }: Options): Promise<Crawl> {
  const lang = start.split("/")[1];
  const from = new Map([[start, "the start"]]);
  const pages = new Map<string, string>();
  const [broken, suspicious]: [string[], string[]] = [[], []];
  let visited = 0;
  for (const path of from.keys()) {
    if (visited === most) break;
    visited++;
    const response = await fetch(new URL(path, origin));
    if (response.status >= 400) broken.push(`${response.status} ${path}, linked from ${from.get(path)}`);
    const html = await response.text();
    if (!response.headers.get("content-type")?.includes("text/html")) continue;
    pages.set(path, html);
    const odd = nothing.exec(wordsOf(html)) ?? textKey.exec(wordsOf(html));
    if (odd && !isAddress(odd[0])) suspicious.push(`${odd[0]} on ${path}`);
    const isOwn = path.startsWith(`/${lang}`);
    for (const link of linksOf(html, new URL(path, origin))) {
      const other = /^\/[a-z]{2}(\/|$)/.test(link) && !link.startsWith(`/${lang}`);
      if (!from.has(link) && (isOwn || !other) && !(other && visited > 1)) from.set(link, path);
    }
  }
  for (const [path, html] of pages) {
    for (const [, target = "", place = ""] of html.matchAll(/href="([^"#]*)#([^"]+)"/g)) {
      const there = pages.get(target === "" ? path : target);
      if (there !== undefined && !there.includes(`id="${place}"`)) broken.push(`#${place}, linked from ${path}`);
    }
  }
  return { visited, broken, suspicious };
}

function linksOf(html: string, page: URL): string[] {
  const links: string[] = [];
  for (const [, written = ""] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
    const url = new URL(written.replaceAll("&amp;", "&"), page);
    if (url.origin === page.origin) links.push(url.pathname + url.search);
  }
  return links;
}

function wordsOf(html: string): string {
  return html.replace(/<(script|style|code|pre)\b.*?<\/\1>/gs, " ").replace(/<[^>]+>/g, " ");
}

const isAddress = (word: string) => /\.(org|com|net|int|example|ics|txt|atom|json|csv|pdf|watch|ng|py|md)$/.test(word);
