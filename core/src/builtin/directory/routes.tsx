import { Hono } from "hono";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import { type PageEnv, plainLine } from "../../web/index.ts";
import type { DirectoryCtx } from "./directory-ctx.ts";
import { entryActivity } from "./entry-activity.ts";
import { countriesInUse, listNetwork } from "./list-network.ts";
import { readSearch } from "./network-search.ts";
import { findSites, otherSites, siteOf } from "./network-sites.ts";
import { toJsonLd } from "./pages/entry-json-ld.ts";
import { EntryPage } from "./pages/entry-page.tsx";
import { NetworkPage } from "./pages/network-page.tsx";
import { SitesPage } from "./pages/sites-page.tsx";
import { relatedEntries } from "./related-entries.ts";

export function directoryRoutes(ctx: DirectoryCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", async (c) => {
    const { t, viewer, lang } = c.var;
    const query = new URL(c.req.url).searchParams;
    const search = readSearch(query);
    const sites = await findSites(ctx);
    return c.var.page({
      title: t("list.title"),
      description: t("list.lead"),
      body: (
        <NetworkPage
          search={search}
          network={await listNetwork(ctx, { search, cursor: query.get("cursor") ?? undefined, lang, viewer })}
          countries={await countriesInUse(ctx)}
          sites={sites}
          others={otherSites(sites, lang)}
        />
      ),
    });
  });

  app.get("/sites", async (c) => {
    const others = otherSites(await findSites(ctx), c.var.lang);
    return c.var.page({ title: c.var.t("sites.title"), body: <SitesPage sites={others} /> });
  });

  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const { viewer, lang, t } = c.var;
    const entry = await ctx.directory.get(c.req.param("id"), viewer);
    const sites = await findSites(ctx);
    const { source } = entry;
    const about = entry.summary ?? entry.purpose;
    return c.var.page({
      title: pickLanguage(entry.name, lang)?.text ?? t("list.title"),
      ...(about && { description: plainLine(pickLanguage(about, lang)?.text ?? "") }),
      // The owner's page is the true one: a copy must not push it out of search results.
      ...(source.kind === "remote" && { canonical: source.url ?? source.iri }),
      jsonLd: toJsonLd(entry, { lang, url: ctx.pageUrl(`/network/${entry.id}`, lang) }),
      body: (
        <EntryPage
          entry={entry}
          site={siteOf(entry, sites)}
          related={await relatedEntries(ctx, entry, viewer)}
          sites={sites}
          activity={await entryActivity(ctx, entry, viewer)}
          teller={source.kind === "remote" ? sites.get(source.owner)?.name : undefined}
        />
      ),
    });
  });

  app.get("/:other", () => {
    throw new Refusal("not-found");
  });
  return app;
}
