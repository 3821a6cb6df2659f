import type { PluginTx } from "../../../plugin/index.ts";
import type { SiteCtx } from "../site-ctx.ts";
import { listPages, type SiteTables } from "./own-page-store.ts";

/** The menu and the foot of every page follow what is public by now. */
export async function linkPages(ctx: SiteCtx, tx: PluginTx<SiteTables>): Promise<void> {
  const pages = await listPages(tx.db, { onlyPublic: true });
  const links = pages.flatMap(({ slug, title, place }) =>
    place === "about" ? [] : [{ to: `/pages/${slug}`, label: title, place }],
  );
  await ctx.profile.write(tx, { links });
}
