import { Hono } from "hono";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import { isLanguage } from "../../web/index.ts";
import type { SiteCtx } from "./site-ctx.ts";
import { sitemapIndex, sitemapPage } from "./sitemap.ts";

const hour = "public, max-age=3600";

/** What crawlers and browsers look for at fixed addresses. */
export function rootRoutes(ctx: SiteCtx): Hono {
  const { site } = ctx;
  const app = new Hono();
  const send = (body: string, type: string) =>
    new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": hour } });

  app.get("/robots.txt", () => {
    const rules = site.demo
      ? ["User-agent: *", "Disallow: /"]
      : ["User-agent: *", "Disallow: /console/", "Disallow: /*/search", `Sitemap: ${site.origin}/sitemap.xml`];
    return send(`${rules.join("\n")}\n`, "text/plain");
  });
  app.get("/sitemap.xml", () => send(sitemapIndex(site.origin), "application/xml"));
  app.get("/sitemap-:part{[a-z]+}.xml", async (c) => {
    const xml = await sitemapPage(ctx, c.req.param("part") ?? "");
    if (xml === undefined) throw new Refusal("not-found");
    return send(xml, "application/xml");
  });
  app.get("/opensearch.xml", (c) => {
    const asked = c.req.query("lang") ?? "";
    const lang = isLanguage(asked) ? asked : (site.languages[0] ?? "en");
    return send(
      openSearch(site.origin, lang, pickLanguage(site.name, lang)?.text ?? ""),
      "application/opensearchdescription+xml",
    );
  });
  return app;
}

/** OpenSearch 1.1: lets a browser offer this site's search. Its names are 16 characters at most. */
function openSearch(origin: string, lang: string, name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xml([...name].slice(0, 16).join(""))}</ShortName>
<Description>${xml(name)}</Description>
<Language>${lang}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${xml(`${origin}/${lang}/search?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
}

export function xml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
