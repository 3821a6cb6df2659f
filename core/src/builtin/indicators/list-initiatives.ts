import { type DirectoryEntry, isTerm, publicViewer, regionOfCountry } from "../../content/types/index.ts";
import { originOf, pickLanguage } from "../../kit/index.ts";
import type { IndicatorsCtx } from "./indicators-ctx.ts";

/** Who can have figures: whoever has a site in the registry or exchanges with this one, and this site itself. */
export interface Initiative {
  actor: string;
  origin: string;
  name: string;
  /** UN regional group; undefined where nobody said. */
  region: string | undefined;
  /** Its page in the directory. */
  entry: string | undefined;
  email: string | undefined;
  isOwn: boolean;
}

export interface Initiatives {
  /** By name. */
  known: readonly Initiative[];
  /** How many initiatives stand in the directory without a site: of them nothing can be counted. */
  withoutSite: number;
}

const initiativeKinds = ["national", "regional", "sub-regional", "youth"];

/** In as many statements however many there are: the registry, the exchange, and the directory in pages of 200. */
export async function listInitiatives(ctx: IndicatorsCtx, lang: string): Promise<Initiatives> {
  const [registry, peers, entries] = await Promise.all([
    ctx.federation.registry(),
    ctx.federation.peers(),
    readEntries(ctx),
  ]);
  const found = new Map<string, Initiative>();
  const byActor = new Map(entries.flatMap((entry) => (entry.actor ? [[entry.actor, entry] as const] : [])));
  const put = (actor: string, name: string | undefined, region?: string) => {
    if (found.has(actor)) return;
    const entry = byActor.get(actor);
    const isOwn = actor === ctx.federation.initiativeActor;
    const own = isOwn ? pickLanguage(ctx.site.name, lang)?.text : undefined;
    found.set(actor, {
      ...{ actor, isOwn, origin: originOf(actor), entry: entry?.id, email: emailOf(entry) },
      name: own ?? name ?? (entry && pickLanguage(entry.name, lang)?.text) ?? new URL(actor).host,
      region: regionOf(region) ?? regionOfEntry(entry),
    });
  };
  put(ctx.federation.initiativeActor, undefined);
  for (const one of registry) if (one.status === "recognised") put(one.actor, one.name, one.region);
  for (const { actor, name, following, state } of peers) {
    if (following === "accepted" && state !== "blocked") put(actor, name);
  }
  const known = [...found.values()].sort((one, other) => one.name.localeCompare(other.name, lang));
  const sited = new Set(found.keys());
  const withoutSite = entries.filter(
    ({ kind, actor }) => initiativeKinds.includes(kind) && (actor === undefined || !sited.has(actor)),
  ).length;
  return { known, withoutSite };
}

async function readEntries(ctx: IndicatorsCtx): Promise<DirectoryEntry[]> {
  const entries: DirectoryEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await ctx.directory.list({ limit: 200, cursor }, publicViewer);
    entries.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && entries.length < 2000);
  return entries;
}

/** The registry has the code of a country, or a region. */
function regionOf(told: string | undefined): string | undefined {
  return isTerm("regional-groups", told) ? told : regionOfCountry(told);
}

function regionOfEntry(entry: DirectoryEntry | undefined): string | undefined {
  return entry?.regions?.[0] ?? regionOfCountry(entry?.countries?.[0]);
}

function emailOf(entry: DirectoryEntry | undefined): string | undefined {
  const { contact } = entry ?? {};
  return contact !== undefined && /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(contact) ? contact : undefined;
}
