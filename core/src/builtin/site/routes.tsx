import { Hono } from "hono";
import { pickLanguage } from "../../kit/index.ts";
import { type PageEnv, plainLine } from "../../web/index.ts";
import { AboutPage } from "./pages/about-page.tsx";
import { HomePage } from "./pages/home-page.tsx";
import { SearchPage } from "./pages/search-page.tsx";
import { siteJsonLd } from "./pages/site-json-ld.ts";
import { readQuestion } from "./search-question.ts";
import type { SiteCtx } from "./site-ctx.ts";

export function siteRoutes(ctx: SiteCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();

  app.get("/", async (c) => {
    const { lang, site, slot } = c.var;
    const summary = site.summary && pickLanguage(site.summary, lang)?.text;
    return c.var.page({
      title: pickLanguage(site.name, lang)?.text ?? "",
      ...(summary && { description: plainLine(summary) }),
      jsonLd: siteJsonLd(site, lang),
      head: <link rel="search" type="application/opensearchdescription+xml" href={`/opensearch.xml?lang=${lang}`} />,
      body: <HomePage main={await slot("home.main@1")} figures={await slot("home.aside@1")} />,
    });
  });

  app.get("/search", async (c) => {
    const { lang, t, viewer } = c.var;
    const question = readQuestion(new URL(c.req.url).searchParams, lang);
    const { q, kinds, cursor } = question;
    const found =
      q === undefined
        ? undefined
        : await ctx.search.find({ q, kinds, lang: question.lang, limit: 20, cursor, now: ctx.clock.now() }, viewer);
    return c.var.page({
      title: q === undefined ? t("search.title") : t("search.title.of", { q }),
      noIndex: true,
      body: <SearchPage question={question} found={found} />,
    });
  });

  app.get("/about", async (c) => {
    const { t } = c.var;
    return c.var.page({
      title: t("about.title"),
      description: t("about.lead"),
      body: <AboutPage settings={ctx.settings} handle={handleOf(ctx)} more={await c.var.slot("about.main@1")} />,
    });
  });
  return app;
}

function handleOf({ federation }: SiteCtx): string {
  const { host, pathname } = new URL(federation.initiativeActor);
  return `@${pathname.split("/").at(-1)}@${host}`;
}
