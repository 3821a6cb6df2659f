import type { Arrival } from "../../content/types/index.ts";
import type { DeskCtx } from "./desk-ctx.ts";

/** What sites call themselves, by actor: those that this one follows. */
export async function siteNames(ctx: Pick<DeskCtx, "federation">): Promise<ReadonlyMap<string, string>> {
  const [peers, registry] = await Promise.all([ctx.federation.peers(), ctx.federation.registry()]);
  const followed = peers.filter(({ following }) => following === "accepted");
  const named = [...registry, ...followed].map(({ actor, name }) => [actor, name ?? new URL(actor).host] as const);
  return new Map(named.filter(([actor]) => actor !== undefined));
}

export function siteOf({ source }: Arrival, names: ReadonlyMap<string, string>): string {
  if (source.kind === "local") return "";
  return names.get(source.owner) ?? new URL(source.origin).host;
}

/** Where a question to whoever sent it goes: to the contact that it names, else to the one in the directory. */
export async function contactOf(ctx: DeskCtx, { source, contact }: Arrival): Promise<string | undefined> {
  const entry = source.kind === "remote" ? await ctx.directory.findByActor(source.owner) : undefined;
  return [contact, entry?.contact].find((one) => one !== undefined && /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(one));
}

/** The page of their site where everybody can ask. */
export function askPage({ source }: Arrival, lang: string): string | undefined {
  return source.kind === "remote" ? `${source.origin}/${lang}/ask` : undefined;
}
