import { pickLanguage } from "@nri-commons/core/kit";
import type { FeedRequest } from "@nri-commons/core/plugin";
import { atomFeed, csvRows } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { CapacityOffer } from "./capacity-offer.ts";
import { type CapacityRequest, publicStates } from "./capacity-request.ts";
import { readDemandQuery } from "./demand-query.ts";
import { listOffers, listRequests } from "./list-demand.ts";
import { contentOf as offerContent } from "./offer-wire.ts";
import { type OpenTable, openRows } from "./open-rows.ts";
import { contentOf as requestContent } from "./request-wire.ts";

/** What was asked for, as news. */
export async function renderRequestsAtom(ctx: CapacityCtx, request: FeedRequest): Promise<string> {
  const { query } = readDemandQuery(request.query, publicStates);
  const { items } = await listRequests(ctx.db, { ...query, cursor: undefined, limit: 50 });
  return newsOf(ctx, request, { of: "requests", items, html: requestContent });
}

/** What is offered, as news. */
export async function renderOffersAtom(ctx: CapacityCtx, request: FeedRequest): Promise<string> {
  const { query } = readDemandQuery(request.query, ["open", "closed"]);
  const { items } = await listOffers(ctx.db, { ...query, cursor: undefined, limit: 50 });
  return newsOf(ctx, request, { of: "offers", items, html: offerContent });
}

export function renderCsv(ctx: CapacityCtx, table: OpenTable): Promise<string> {
  return csvRows(openRows[table](ctx));
}

interface News<Item> {
  of: "requests" | "offers";
  items: readonly Item[];
  /** The text of one, by language. */
  html(item: Item): Promise<Readonly<Record<string, string>>>;
}

async function newsOf<Item extends CapacityRequest | CapacityOffer>(
  ctx: CapacityCtx,
  { lang, t, query }: FeedRequest,
  { of, items, html }: News<Item>,
): Promise<string> {
  const search = query.size === 0 ? "" : `?${query}`;
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const at = `/capacity/${of}`;
  return atomFeed({
    title: `${site}: ${t(`${of}.title`)}`,
    feedUrl: ctx.pageUrl(`${at}.atom${search}`, lang),
    pageUrl: ctx.pageUrl(`${at}${search}`, lang),
    lang,
    author: site,
    items: await Promise.all(
      items.map(async (item) => {
        const title = pickLanguage(item.title, lang);
        return {
          id: item.iri,
          url: ctx.pageUrl(`${at}/${item.id}`, lang),
          title: title?.text ?? "",
          html: pickLanguage(await html(item), lang)?.text,
          published: item.published ?? item.created,
          updated: item.updated,
          lang: title?.lang,
        };
      }),
    ),
  });
}
