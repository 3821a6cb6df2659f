import type { LanguageMap } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { type Activity, isPublic } from "./activity.ts";
import { putActivity } from "./activity-store.ts";

/** Kept, and found by the site's search when everybody sees it, and no longer when nobody does. */
export async function saveActivity(ctx: CapacityCtx, tx: CapacityTx, activity: Activity): Promise<void> {
  const { id, source } = activity;
  await putActivity(tx.db, activity, source?.iri ?? ctx.objectIri(id));
  if (!isPublic(activity)) return ctx.search.removePage(tx, id);
  const at = activity.published ?? activity.created;
  const page = { id, title: activity.title, body: bodyOf(activity), at, path: `/capacity/${id}` };
  await ctx.search.putPage(tx, { ...page, origin: source?.origin });
}

/** Its text with its place, its partners and the titles of its units, by language. */
function bodyOf({ about, place, partners, units }: Activity): LanguageMap {
  const names = [place, ...partners.map(({ name }) => name)].filter((name) => name !== undefined);
  return Object.fromEntries(
    Object.entries(about).map(([lang, text]) => {
      const titles = units.flatMap(({ title }) => title[lang] ?? []);
      return [lang, [text, ...names, ...titles].join("\n")];
    }),
  );
}
