import type { PluginTx } from "../../../plugin/index.ts";
import type { SiteCtx } from "../site-ctx.ts";
import type { OwnPage } from "./own-page.ts";
import { listPages, type SiteTables } from "./own-page-store.ts";

/** What is public is found by the site's search, whatever else is not. */
export async function indexPage(ctx: SiteCtx, tx: PluginTx<SiteTables>, page: OwnPage): Promise<void> {
  const { id, title, body, changedAt, isPublic, deletedAt } = page;
  if (isPublic && deletedAt === undefined) await ctx.search.putPage(tx, { id, title, body, at: changedAt });
  else await ctx.search.removePage(tx, id);
}

/** At the start: pages that were written before they could be found. */
export async function indexPages(ctx: SiteCtx): Promise<void> {
  const pages = await listPages(ctx.db, { onlyPublic: true });
  if (pages.length === 0) return;
  await ctx.transaction(async (tx) => {
    for (const page of pages) await indexPage(ctx, tx, page);
  });
}
