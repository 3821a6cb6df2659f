import { pickLanguage } from "@nri-commons/core/kit";
import type { FeedRequest } from "@nri-commons/core/plugin";
import { atomFeed } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Pathway } from "./pathway.ts";
import { pathwayArticle } from "./pathway-article.ts";
import { readPathwayQuery } from "./pathway-query.ts";
import { listPathways } from "./pathway-store.ts";

/** News of pathways, of the whole list or narrowed as its page is. */
export async function renderPathwaysAtom(ctx: CapacityCtx, { lang, t, query }: FeedRequest): Promise<string> {
  const { items } = await listPathways(ctx.db, { ...readPathwayQuery(query).query, limit: 50 });
  const author = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const search = query.size === 0 ? "" : `?${query}`;
  return atomFeed({
    title: `${t("pathways.title")} – ${author}`,
    feedUrl: ctx.pageUrl(`/capacity/pathways.atom${search}`, lang),
    pageUrl: ctx.pageUrl(`/capacity/pathways${search}`, lang),
    ...{ lang, author },
    items: await Promise.all(items.map((pathway) => toNews(ctx, pathway, lang))),
  });
}

async function toNews(ctx: CapacityCtx, pathway: Pathway, lang: string) {
  const { id, title, about, source, updated, published = updated } = pathway;
  const name = pickLanguage(title, lang);
  return {
    id: source?.iri ?? ctx.objectIri(id),
    url: ctx.pageUrl(`/capacity/pathways/${id}`, lang),
    title: name?.text ?? "",
    summary: pickLanguage(about, lang)?.text.slice(0, 300),
    html: pickLanguage(await pathwayArticle(pathway), lang)?.text,
    ...{ published, updated, lang: name?.lang },
  };
}
