import { Hono } from "hono";
import { outputLanguages, publicViewer, termLabel, type Viewer } from "../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import { findShownPictures, namesOf } from "../../plugin/index.ts";
import {
  cardPath,
  type FeedLink,
  type PageEnv,
  plainLine,
  SharePage,
  serveItemCard,
  toFilter,
  toQuery,
} from "../../web/index.ts";
import { citeAs, citeTypes } from "./feeds/cite-formats.ts";
import { type OutputSearch, readSearch } from "./output-search.ts";
import type { OutputsCtx } from "./outputs-ctx.ts";
import { titleOf, yearOf } from "./pages/output-card.tsx";
import { citedUrl } from "./pages/output-cite.tsx";
import { usedVocabularies } from "./pages/output-fields.ts";
import { OutputFilesPage } from "./pages/output-files-page.tsx";
import { FindOutputsPage } from "./pages/output-filters.tsx";
import { toJsonLd } from "./pages/output-json-ld.ts";
import { OutputListPage } from "./pages/output-list-page.tsx";
import { OutputPage } from "./pages/output-page.tsx";
import { hasLongText } from "./pages/output-parts.tsx";
import { OutputTextPage } from "./pages/output-text-page.tsx";
import { shareLines } from "./pages/share-lines.ts";
import { relatedOutputs } from "./related-outputs.ts";
import { serveFile } from "./serve-file.ts";
import { filePath } from "./wire/index.ts";

export function outputRoutes(ctx: OutputsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", async (c) => {
    const { t, viewer, lang } = c.var;
    const query = new URL(c.req.url).searchParams;
    const search = readSearch(query);
    const cursor = query.get("cursor") ?? undefined;
    const page = await ctx.outputs.list({ ...toFilter(search, lang), limit: 12, cursor, countIn: lang }, viewer);
    return c.var.page({
      title: t("list.title"),
      description: t("list.lead"),
      feeds: feedsOf(search, t),
      body: (
        <OutputListPage
          search={search}
          event={await titleOfEvent(ctx, search, { viewer, lang })}
          page={page}
          pictures={await findShownPictures(ctx.pictures, page.items)}
          names={await namesOf(ctx.federation, page.items)}
        />
      ),
    });
  });

  app.get("/find", async (c) => {
    const { t, viewer, lang } = c.var;
    const search = readSearch(new URL(c.req.url).searchParams);
    const choices = {
      used: await ctx.taxonomy.termsInUse({ kind: "output", vocabularies: usedVocabularies }),
      event: await titleOfEvent(ctx, search, { viewer, lang }),
    };
    return c.var.page({ title: t("filter.label"), noIndex: true, body: <FindOutputsPage choices={choices} /> });
  });

  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const { viewer, lang } = c.var;
    const output = await ctx.outputs.get(c.req.param("id"), viewer);
    const event = output.event ? await ctx.events.find(output.event, viewer) : undefined;
    const names = await namesOf(ctx.federation);
    const picture = (await findShownPictures(ctx.pictures, [output])).get(output.id);
    const { source } = output;
    const about = output.abstract && pickLanguage(output.abstract, lang)?.text;
    return c.var.page({
      title: titleOf(output, lang),
      ...(about && { description: plainLine(about) }),
      // The owner's page is the true one: a copy must not push it out of search results.
      ...(source.kind === "remote" && { canonical: source.url ?? source.iri }),
      image: (picture && cardPath(picture.picture)) ?? c.var.view.url(`/outputs/${output.id}/card.png`),
      noIndex: output.visibility !== "published",
      jsonLd: toJsonLd(output, {
        lang,
        url: ctx.pageUrl(`/outputs/${output.id}`, lang),
        fileUrl: (file) => file.url ?? ctx.pageUrl(filePath(output.id, file)),
      }),
      body: (
        <OutputPage
          output={output}
          event={event}
          picture={picture}
          related={await relatedOutputs(ctx, output, viewer)}
          owner={source.kind === "remote" ? names.get(source.owner) : undefined}
          names={names}
          sidebar={await c.var.slot("output.sidebar@1", { kind: "output", id: output.id })}
        />
      ),
    });
  });

  for (const [part, Page] of [
    ["text", OutputTextPage],
    ["files", OutputFilesPage],
  ] as const) {
    app.get(`/:id{[0-9a-z]{26}}/${part}`, async (c) => {
      const { viewer, lang, t } = c.var;
      const output = await ctx.outputs.get(c.req.param("id"), viewer);
      const isThere = part === "text" ? hasLongText(output, lang) : output.files?.length;
      // A link to it may be older than the text is short, or stand in another language.
      if (!isThere) return c.redirect(c.var.view.url(`/outputs/${output.id}`), 302);
      const { source } = output;
      return c.var.page({
        title: part === "text" ? titleOf(output, lang) : `${t("files.of")}: ${titleOf(output, lang)}`,
        ...(source.kind === "remote" && { canonical: source.url ?? source.iri }),
        noIndex: output.visibility !== "published",
        body: <Page output={output} />,
      });
    });
  }

  app.get("/:id{[0-9a-z]{26}}/card.png", async (c) => {
    const output = await ctx.outputs.get(c.req.param("id"), publicViewer);
    const type = termLabel({ vocabulary: "output-types", term: output.type }, c.var.lang).text;
    const line = [type, yearOf(output)].filter(Boolean).join(" · ");
    return serveItemCard(c, ctx.pictures, { title: output.title, line });
  });

  app.get("/:id{[0-9a-z]{26}}/share", async (c) => {
    const { lang, t } = c.var;
    const output = await ctx.outputs.get(c.req.param("id"), publicViewer);
    const title = titleOf(output, lang);
    const languages = outputLanguages(output);
    const lines = shareLines(output, lang);
    return c.var.page({
      title: `${t("share.title")}: ${title}`,
      noIndex: true,
      body: <SharePage at={`/outputs/${output.id}`} title={title} lines={lines} languages={languages} />,
    });
  });

  app.get("/:id{[0-9a-z]{26}}/:file{cite\\.(?:bib|ris)}", async (c) => {
    const { viewer, lang, site } = c.var;
    const output = await ctx.outputs.get(c.req.param("id"), viewer);
    const ending = c.req.param("file").endsWith("bib") ? "bib" : "ris";
    const url = citedUrl(output, `${site.origin}/${site.languages[0] ?? lang}`);
    return c.body(citeAs(ending, output, { lang, url }), 200, {
      "content-type": citeTypes[ending],
      "content-disposition": `attachment; filename="${output.id}.${ending}"`,
    });
  });

  app.get("/:id{[0-9a-z]{26}}/files/:sha256{[0-9a-f]{64}}/:name?", async (c) => {
    const output = await ctx.outputs.get(c.req.param("id"), c.var.viewer);
    const file = output.files?.find(({ sha256, url }) => sha256 === c.req.param("sha256") && url === undefined);
    if (output.source.kind === "remote" || !file) throw new Refusal("not-found");
    return serveFile(ctx, c, { output, file });
  });

  app.get("/:other", () => {
    throw new Refusal("not-found");
  });
  return app;
}

/** Of the event that was asked for: it is told by its title, not by its id. */
async function titleOfEvent(
  ctx: OutputsCtx,
  { event }: OutputSearch,
  { viewer, lang }: { viewer: Viewer; lang: string },
): Promise<string | undefined> {
  const asked = event === undefined ? undefined : await ctx.events.find(event, viewer);
  return asked && pickLanguage(asked.name, lang)?.text;
}

function feedsOf(search: OutputSearch, t: PageEnv["Variables"]["t"]): FeedLink[] {
  const query = toQuery(search);
  return [
    { href: `/outputs.atom${query}`, type: "application/atom+xml", title: t("feed.atom") },
    { href: `/outputs.json${query}`, type: "application/feed+json", title: t("feed.json") },
  ];
}
