import type { DirectoryEntry, Viewer } from "../../content/types/index.ts";
import type { DirectoryCtx } from "./directory-ctx.ts";

const most = 6;

/** Others of the same country, else on the same topic, else of the same kind and region: where a reader may look next. */
export async function relatedEntries(
  ctx: DirectoryCtx,
  { id, kind, countries = [], topics = [], regions = [] }: DirectoryEntry,
  viewer: Viewer,
): Promise<readonly DirectoryEntry[]> {
  const [country, topic, region] = [countries[0], topics[0], regions[0]];
  const filters = [country && { country }, topic && { topic }, region && { kind, region }];
  for (const filter of filters) {
    if (!filter) continue;
    const { items } = await ctx.directory.list({ ...filter, limit: most + 1 }, viewer);
    const others = items.filter((one) => one.id !== id).slice(0, most);
    if (others.length > 0) return others;
  }
  return [];
}
