import { Hono } from "hono";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import { isLanguage, siteIcon } from "../../web/index.ts";
import { securityTxt } from "./security-txt.ts";
import { createCard } from "./serve-card.ts";
import { serveLogo } from "./serve-logo.ts";
import type { SiteCtx } from "./site-ctx.ts";
import { sitemapFile, sitemapIndex, sitemapParts, xml } from "./sitemap.ts";

/** What crawlers and browsers look for at fixed addresses. */
export function rootRoutes(ctx: SiteCtx): Hono {
  const app = new Hono();

  app.get("/robots.txt", () => {
    const { site } = ctx;
    const rules =
      site.demo || site.unlisted
        ? ["User-agent: *", "Disallow: /"]
        : ["User-agent: *", "Disallow: /console/", "Disallow: /*/search", `Sitemap: ${site.origin}/sitemap.xml`];
    return send(`${rules.join("\n")}\n`, "text/plain");
  });

  app.get("/sitemap.xml", async () => send(await sitemapIndex(ctx), "application/xml"));

  app.get("/:file{sitemap-[a-z]+\\.xml}", async (c) => {
    const part = sitemapParts.find((one) => c.req.param("file") === `sitemap-${one}.xml`);
    if (part === undefined) throw new Refusal("not-found");
    return send(await sitemapFile(ctx, part, c.req.query("cursor")), "application/xml");
  });

  app.get("/.well-known/security.txt", () => {
    const text = securityTxt(ctx);
    if (text === undefined) throw new Refusal("not-found");
    return send(text, "text/plain");
  });

  app.get("/favicon.svg", () => send(siteIcon(ctx.site), "image/svg+xml"));
  // Asked for by feed readers and old browsers, whatever the page says.
  app.get("/favicon.ico", (c) => c.redirect(ctx.site.logo ?? "/favicon.svg", 302));

  app.get("/card.png", createCard(ctx));
  app.get("/logo/:file{[0-9a-f]{64}\\.[a-z]{3,4}}", (c) => serveLogo(ctx, c));

  app.get("/opensearch.xml", (c) => {
    const { site } = ctx;
    const asked = c.req.query("lang") ?? "";
    const lang = isLanguage(asked) ? asked : (site.languages[0] ?? "en");
    const name = pickLanguage(site.name, lang)?.text ?? "";
    return send(openSearch(site.origin, lang, name), "application/opensearchdescription+xml");
  });
  return app;
}

function send(body: string, type: string): Response {
  const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": "public, max-age=3600" };
  return new Response(body, { headers });
}

/** OpenSearch 1.1: lets a browser offer this site's search. Its short name has 16 characters at most. */
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
