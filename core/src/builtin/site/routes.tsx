import { Hono } from "hono";
import { hasScope } from "../../content/types/index.ts";
import { type LanguageMap, pickLanguage, Refusal } from "../../kit/index.ts";
import { type FeedLink, type PageEnv, plainLine } from "../../web/index.ts";
import { brief } from "./brief.ts";
import { readConnectedSites } from "./connected-sites.ts";
import { findPage, listPages } from "./own-pages/own-page-store.ts";
import { readOwnProfile } from "./own-profile.ts";
import { AboutPage } from "./pages/about-page.tsx";
import { HomePage } from "./pages/home-page.tsx";
import { OwnPagePage } from "./pages/own-page-page.tsx";
import { SearchPage } from "./pages/search-page.tsx";
import { SetupPage } from "./pages/setup-page.tsx";
import { siteJsonLd } from "./pages/site-json-ld.ts";
import { WorldPage } from "./pages/world-page.tsx";
import { readHome } from "./read-home.ts";
import { readWorld } from "./read-world.ts";
import { readQuestion } from "./search-question.ts";
import type { SiteCtx } from "./site-ctx.ts";
import { listMembers } from "./team/member-store.ts";

export function siteRoutes(ctx: SiteCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();

  app.get("/", async (c) => {
    const { lang, site, slot, t, viewer } = c.var;
    if (site.unnamed) return c.var.page({ title: t("setup.title"), noIndex: true, body: <SetupPage /> });
    const name = pickLanguage(site.name, lang)?.text ?? "";
    const summary = site.summary && pickLanguage(site.summary, lang)?.text;
    const profile = await readOwnProfile(ctx);
    const slots = { main: await slot("home.main@1"), aside: await slot("home.aside@1") };
    return c.var.page({
      title: name,
      description: summary ? plainLine(summary) : t("home.description", { name }),
      feeds: feedsOf(t),
      jsonLd: siteJsonLd(site, lang),
      head: <link rel="search" type="application/opensearchdescription+xml" href={`/opensearch.xml?lang=${lang}`} />,
      body:
        site.kind === "secretariat" ? (
          <WorldPage world={await readWorld(ctx, { viewer, lang })} profile={profile} slots={slots} />
        ) : (
          <HomePage home={await readHome(ctx, { viewer, lang })} about={aboutOf(ctx)} profile={profile} slots={slots} />
        ),
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
    const counts =
      q === undefined ? undefined : await ctx.search.count({ q, kinds, lang, now: ctx.clock.now() }, viewer);
    const each =
      q === undefined
        ? undefined
        : await ctx.search.countKinds({ q, lang: question.lang, now: ctx.clock.now() }, viewer);
    const { namesByOrigin } = await readConnectedSites(ctx);
    return c.var.page({
      title: q === undefined ? t("search.title") : t("search.title.of", { q }),
      noIndex: true,
      body: <SearchPage question={question} found={found} counts={counts} each={each} names={namesByOrigin} />,
    });
  });

  app.get("/about", async (c) => {
    const { t } = c.var;
    return c.var.page({
      title: t("about.title"),
      description: t("about.lead"),
      body: (
        <AboutPage
          settings={ctx.settings}
          profile={await readOwnProfile(ctx)}
          about={ctx.profile.current()}
          team={await listMembers(ctx.db)}
          pages={await listPages(ctx.db, { onlyPublic: true })}
          more={await c.var.slot("about.main@1")}
        />
      ),
    });
  });

  app.get("/pages/:slug", async (c) => {
    const { lang, viewer } = c.var;
    const slug = c.req.param("slug");
    const page = (await findPage(ctx.db, { slug })) ?? (await findPage(ctx.db, { id: slug }));
    const isShown = page?.deletedAt === undefined && (page?.isPublic || hasScope(viewer, "admin"));
    if (page === undefined || !isShown) throw new Refusal("not-found");
    // The search knows it by its id, which stays when its address changes.
    if (page.slug !== slug) return c.redirect(c.var.view.url(`/pages/${page.slug}`), 302);
    const about = pickLanguage(brief(page.body, 160), lang)?.text;
    return c.var.page({
      title: pickLanguage(page.title, lang)?.text ?? page.slug,
      ...(about && { description: plainLine(about) }),
      noIndex: !page.isPublic,
      body: <OwnPagePage page={page} />,
    });
  });
  return app;
}

/** What the console says of who they are goes before the configuration. */
function aboutOf(ctx: SiteCtx): LanguageMap {
  const { about } = ctx.profile.current();
  return Object.keys(about).length > 0 ? about : (ctx.settings.about ?? {});
}

function feedsOf(t: PageEnv["Variables"]["t"]): FeedLink[] {
  return [
    { href: "/events.ics", type: "text/calendar", title: t("feed.calendar") },
    { href: "/events.atom", type: "application/atom+xml", title: t("feed.events") },
    { href: "/outputs.atom", type: "application/atom+xml", title: t("feed.outputs") },
  ];
}
