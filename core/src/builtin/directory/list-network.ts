import type { DirectoryEntry, LanguageCounts, Viewer } from "../../content/types/index.ts";
import { toFilter } from "../../web/index.ts";
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
  /** All that fit, and those that can be read in the language of the page, whichever of them are shown. */
  languages: LanguageCounts;
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
  /** Of the page. */
  lang: string;
  viewer: Viewer;
}

/** The directory by kind: whole where it fits on a page, else the beginning of each kind; one kind alone goes page by page. */
export async function listNetwork(ctx: DirectoryCtx, asked: ListNetwork): Promise<Network> {
  const { search, cursor, lang, viewer } = asked;
  const filter = toFilter(search, lang);
  const counts = await countByKind(ctx, filter, viewer);
  const count = sum(counts);
  const others = sum(await ctx.directory.countByKind({ ...filter, written: search.in ? undefined : lang }, viewer));
  const languages = search.in ? { all: others, mine: count } : { all: count, mine: others };
  if (search.kind !== undefined || count <= mostOnPage) {
    const page = await ctx.directory.list({ ...filter, limit: mostOnPage, cursor }, viewer);
    const groups = counts.map((one) => ({ ...one, entries: page.items.filter(({ kind }) => kind === one.kind) }));
    return { groups: groups.filter(({ entries }) => entries.length > 0), count, languages, next: page.next };
  }
  const groups: EntryGroup[] = [];
  for (const one of counts) {
    const { items } = await ctx.directory.list({ ...filter, kind: one.kind, limit: mostOfKind }, viewer);
    groups.push({ ...one, entries: items });
  }
  return { groups, count, languages, next: undefined };
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}

/** In the order of the vocabulary; a kind that only other nodes know stands last. */
async function countByKind(ctx: DirectoryCtx, filter: ReturnType<typeof toFilter<NetworkSearch>>, viewer: Viewer) {
  const counts = await ctx.directory.countByKind(filter, viewer);
  const known = entryKinds();
  const place = (kind: string) => (known.includes(kind) ? known.indexOf(kind) : known.length);
  return counts.sort((one, other) => place(one.kind) - place(other.kind));
}

/** The countries that entries are in: no other is worth choosing. */
export async function countriesInUse(ctx: DirectoryCtx): Promise<readonly string[]> {
  const { rows } = await ctx.taxonomy.coverage({ vocabulary: "countries", kind: "entry" });
  return rows.map(({ term }) => term);
}
