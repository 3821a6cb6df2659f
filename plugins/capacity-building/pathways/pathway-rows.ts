import { pickLanguage } from "@nri-commons/core/kit";
import type { ExportRow } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { allOf } from "../lists/all-of.ts";
import { listPathways } from "./pathway-store.ts";

/** A step a row, in the site's own language: what everybody reads on the pages, and `nri pathway import` reads back. */
export async function* pathwayRows(ctx: CapacityCtx): AsyncIterable<ExportRow> {
  const lang = ctx.site.languages[0] ?? "en";
  const told = (map: Readonly<Record<string, string>> | undefined) => (map && pickLanguage(map, lang)?.text) ?? null;
  const all = allOf((cursor) => listPathways(ctx.db, { state: "public", limit: 50, cursor }));
  for await (const { id, title, about, level, audiences, track, steps, source } of all)
    for (const [at, step] of steps.entries())
      yield {
        page: ctx.pageUrl(`/capacity/pathways/${id}`),
        pathway: told(title),
        about: told(about),
        level: level ?? null,
        audiences: audiences.join("; "),
        track,
        place: at + 1,
        step: told(step.title),
        stepAbout: told(step.about),
        kind: step.kind,
        activity: step.activity ?? null,
        type: step.type ?? null,
        stepLevel: step.level ?? null,
        link: step.url ?? null,
        after: step.after.map((one) => steps.findIndex(({ id }) => id === one) + 1).join("; "),
        site: source?.origin ?? ctx.site.origin,
      };
}
