import { originOf, pickLanguage } from "../../kit/index.ts";
import type { OverlapsCtx } from "./overlaps-ctx.ts";
import type { Thing } from "./thing.ts";

/** Whose it is, and how they are told something. */
export interface Organiser {
  name: string;
  /** An address of theirs that everybody may use. */
  email: string | undefined;
  /** Where people write to them otherwise. */
  page: string | undefined;
  /** This very site. */
  isOwn: boolean;
}

/** What sites call themselves, by actor. */
export async function namesOf(ctx: Pick<OverlapsCtx, "federation">): Promise<ReadonlyMap<string, string>> {
  const [peers, registry] = await Promise.all([ctx.federation.peers(), ctx.federation.registry()]);
  return new Map([...peers, ...registry].flatMap(({ actor, name }) => (name ? [[actor, name] as const] : [])));
}

export function ownerName({ source }: Pick<Thing, "source">, names: ReadonlyMap<string, string>, own: string): string {
  if (source.kind === "local") return own;
  return names.get(source.owner) ?? new URL(source.origin).host;
}

/** Its own contact, else the directory's; a site of ours has a page where everybody can ask. */
export async function organiserOf(ctx: OverlapsCtx, thing: Thing, lang: string): Promise<Organiser> {
  const own = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const name = ownerName(thing, await namesOf(ctx), own);
  const { source } = thing;
  if (source.kind === "local") return { name, email: undefined, page: undefined, isOwn: true };
  const entry = await ctx.directory.findByActor(source.owner);
  const email = [thing.contact, entry?.contact].find(
    (one) => one !== undefined && /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(one),
  );
  return { name, email, page: `${originOf(source.iri)}/${lang}/ask`, isOwn: false };
}
