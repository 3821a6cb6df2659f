import { allDay } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { FeedRequest } from "@nri-commons/core/plugin";
import { atomFeed } from "@nri-commons/core/web";
import type { LabsCtx } from "../../policy-labs-ctx.ts";
import { say } from "../../say.ts";
import { labArticle } from "../../wire/lab-article.ts";
import type { Lab } from "../lab.ts";
import { readLabSearch } from "../lab-search.ts";
import { listLabs } from "../list-labs.ts";

/** News of labs: what opens, changes and ends, of the whole list or narrowed as its page is. */
export async function renderLabsAtom(ctx: LabsCtx, { lang, t, query }: FeedRequest): Promise<string> {
  const asked = { ...readLabSearch(query), when: "all", limit: 50 } as const;
  const { items } = await listLabs(ctx.db, asked, ctx.clock.now());
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const search = query.size === 0 ? "" : `?${query}`;
  return atomFeed({
    title: t("feed.name", { site }),
    feedUrl: ctx.pageUrl(`/labs.atom${search}`, lang),
    pageUrl: ctx.pageUrl(`/labs${search}`, lang),
    lang,
    author: site,
    items: await Promise.all(items.map((lab) => toNews(ctx, lab, lang))),
  });
}

async function toNews(ctx: LabsCtx, lab: Lab, lang: string) {
  const { format } = await say(lang);
  const title = pickLanguage(lab.title, lang);
  const question = pickLanguage(lab.question, lang)?.text ?? "";
  return {
    id: lab.source?.iri ?? ctx.objectIri(lab.id),
    url: ctx.pageUrl(`/labs/${lab.id}`, lang),
    title: title?.text ?? "",
    summary: `${question}\n${format.days(allDay(lab.opens, lab.closes, lab.zone))}`,
    html: pickLanguage(await labArticle(ctx, lab), lang)?.text,
    published: lab.published ?? lab.created,
    updated: lab.updated,
    lang: title?.lang,
  };
}
