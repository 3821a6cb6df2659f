import type { Output } from "../../../content/types/index.ts";
import type { FeedRequest } from "../../../plugin/index.ts";
import { toFilter } from "../../../web/index.ts";
import { readSearch } from "../output-search.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";

/** What the same address shows as a page. */
export async function outputsForFeed(
  ctx: OutputsCtx,
  { query, viewer, lang }: FeedRequest,
  most: number,
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  let cursor: string | undefined;
  do {
    const limit = Math.min(200, most);
    const page = await ctx.outputs.list({ ...toFilter(readSearch(query), lang), limit, cursor }, viewer);
    outputs.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && outputs.length < most);
  return outputs.slice(0, most);
}
