import { type Output, publicViewer } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { FeedRequest } from "@nri-commons/core/plugin";
import { atomFeed } from "@nri-commons/core/web";
import { activityNews } from "../activities/feeds/activities-atom.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { explainer } from "../explainers/explainer.ts";
import { itemNews } from "../shelf/open-items.ts";
import { pressExplainers, pressProgrammes } from "./read-press.ts";

const most = 20;

/** What is new for the press: programmes for journalists, explainers, outputs; the newest first. */
export async function renderPressAtom(ctx: CapacityCtx, { lang, t }: FeedRequest): Promise<string> {
  const [programmes, explainers, outputs] = await Promise.all([
    pressProgrammes(ctx, "all", most),
    pressExplainers(ctx, most),
    ctx.outputs.list({ limit: most }, publicViewer),
  ]);
  const news = await Promise.all([
    ...programmes.map((activity) => activityNews(ctx, activity, lang)),
    ...explainers.map((item) => itemNews(ctx, explainer, { item, lang })),
    ...outputs.items.map((output) => outputNews(ctx, output, lang)),
  ]);
  const author = pickLanguage(ctx.site.name, lang)?.text ?? "";
  return atomFeed({
    title: `${t("press.title")} – ${author}`,
    feedUrl: ctx.pageUrl("/capacity/press.atom", lang),
    pageUrl: ctx.pageUrl("/capacity/press", lang),
    ...{ lang, author },
    items: news.toSorted((one, other) => other.published - one.published).slice(0, 2 * most),
  });
}

function outputNews(ctx: CapacityCtx, output: Output, lang: string) {
  const { id, source, title, plainSummary, abstract, published, updated } = output;
  const name = pickLanguage(title, lang);
  const about = plainSummary ?? abstract;
  return {
    id: source.kind === "remote" ? source.iri : ctx.objectIri(id),
    url: ctx.pageUrl(`/outputs/${id}`, lang),
    title: name?.text ?? "",
    summary: about && pickLanguage(about, lang)?.text.slice(0, 500),
    published: published ?? updated,
    updated,
    lang: name?.lang,
  };
}
