import type { DirectoryEntry, Viewer } from "../../content/types/index.ts";
import type { DirectoryCtx } from "./directory-ctx.ts";
import { entryKinds, type NetworkSearch } from "./network-search.ts";

/** Entries of one kind, with how many of them there are in all. */
export interface EntryGroup {
  kind: string;
  count: number;
  entries: readonly DirectoryEntry[];
}

export interface Network {
  groups: readonly EntryGroup[];
  count: number;
  /** The next page of a list of one kind. */
  next: string | undefined;
}

/** As many as stand on one page within its budget. */
const mostOnPage = 200;
/** Of each kind, where all together are too many for a page. */
const mostOfKind = 24;

interface ListNetwork {
  search: NetworkSearch;
  cursor: string | undefined;
  viewer: Viewer;
}

/** The directory by kind: whole where it fits on a page, else the beginning of each kind; one kind alone goes page by page. */
export async function listNetwork(ctx: DirectoryCtx, { search, cursor, viewer }: ListNetwork): Promise<Network> {
  const counts = await countByKind(ctx, search, viewer);
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  if (search.kind !== undefined || count <= mostOnPage) {
    const page = await ctx.directory.list({ ...search, limit: mostOnPage, cursor }, viewer);
    const groups = counts.map((one) => ({ ...one, entries: page.items.filter(({ kind }) => kind === one.kind) }));
    return { groups: groups.filter(({ entries }) => entries.length > 0), count, next: page.next };
  }
  const groups: EntryGroup[] = [];
  for (const one of counts) {
    const { items } = await ctx.directory.list({ ...search, kind: one.kind, limit: mostOfKind }, viewer);
    groups.push({ ...one, entries: items });
  }
  return { groups, count, next: undefined };
}

/** In the order of the vocabulary; a kind that only other nodes know stands last. */
export async function countByKind(ctx: DirectoryCtx, search: NetworkSearch, viewer: Viewer) {
  const counts = await ctx.directory.countByKind(search, viewer);
  const known = entryKinds();
  const place = (kind: string) => (known.includes(kind) ? known.indexOf(kind) : known.length);
  return counts.sort((one, other) => place(one.kind) - place(other.kind));
}

/** The countries that entries are in: no other is worth choosing. */
export async function countriesInUse(ctx: DirectoryCtx): Promise<readonly string[]> {
  const { rows } = await ctx.taxonomy.coverage({ vocabulary: "countries", kind: "entry" });
  return rows.map(({ term }) => term);
}
