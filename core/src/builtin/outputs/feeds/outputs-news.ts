import { type Output, termLabel } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import type { FeedRequest } from "../../../plugin/index.ts";
import { atomFeed, jsonFeed, type NewsFeed, type NewsItem, renderRichText } from "../../../web/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import { filePath } from "../wire/index.ts";
import { outputsForFeed } from "./outputs-for-feed.ts";

export async function renderOutputsAtom(ctx: OutputsCtx, request: FeedRequest): Promise<string> {
  return atomFeed(await newsOf(ctx, request, "/outputs.atom"));
}

export async function renderOutputsJson(ctx: OutputsCtx, request: FeedRequest): Promise<string> {
  return jsonFeed(await newsOf(ctx, request, "/outputs.json"));
}

async function newsOf(ctx: OutputsCtx, request: FeedRequest, path: string): Promise<NewsFeed> {
  const { lang, t, query } = request;
  const outputs = await outputsForFeed(ctx, request, 50);
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const search = query.size === 0 ? "" : `?${query}`;
  return {
    title: t("feed.name", { site }),
    feedUrl: ctx.pageUrl(path + search, lang),
    pageUrl: ctx.pageUrl(`/outputs${search}`, lang),
    lang,
    author: site,
    items: await Promise.all(outputs.map((output) => toNews(ctx, output, lang))),
  };
}

/** Longer texts are read on the page: a feed of reports would weigh megabytes. */
const longest = 20_000;

async function toNews(ctx: OutputsCtx, output: Output, lang: string): Promise<NewsItem> {
  const { source, text, files = [] } = output;
  const title = pickLanguage(output.title, lang);
  const told = text && pickLanguage(text.text, lang);
  const type = termLabel({ vocabulary: "output-types", term: output.type }, lang).text;
  const terms = (output.topics ?? []).map((term) => termLabel({ vocabulary: "topics", term }, lang).text);
  return {
    id: source.kind === "remote" ? source.iri : ctx.objectIri(output.id),
    url: ctx.pageUrl(`/outputs/${output.id}`, lang),
    title: title?.text ?? "",
    summary: output.abstract && pickLanguage(output.abstract, lang)?.text,
    html: text && told && told.text.length < longest ? await renderRichText(told.text, text.format) : undefined,
    published: output.published ?? output.created,
    updated: output.updated,
    author: output.bodies?.[0]?.name ?? output.authors?.[0]?.name,
    lang: title?.lang,
    tags: [type, ...terms],
    attachments: files.map((file) => ({
      url: file.url ?? ctx.pageUrl(filePath(output.id, file)),
      mediaType: file.mediaType,
      bytes: file.bytes > 0 ? file.bytes : undefined,
    })),
  };
}
