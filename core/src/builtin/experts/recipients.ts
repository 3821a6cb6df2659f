import { type Expert, type ExpertField, fieldEntries, isShared, type Scope } from "../../content/types/index.ts";
import type { ExpertsCtx } from "./experts-ctx.ts";
import { sharedFields } from "./wire/index.ts";

/** Which fields each actor may have, as the person agreed; nobody when the consent is missing or has ended. */
export type Recipients = ReadonlyMap<string, readonly ExpertField[]>;

/**
 * Peers by name, and the recognised initiatives as the registry lists them now, with the registry's own actor. The name is always
 * needed: without it an entry tells nothing.
 */
export async function recipientsOf(ctx: ExpertsCtx, expert: Expert): Promise<Recipients> {
  if (!isShared(expert, ctx.clock.now()) || expert.visibility === "hidden") return new Map();
  const fields = fieldEntries(expert.fields).filter(([name]) => sharedFields.some((shared) => shared === name));
  const recognised = fields.some(([, { scope }]) => scope === "recognised" || scope === "public")
    ? await members(ctx)
    : [];
  const named = fields.flatMap(([, { scope }]) => (typeof scope === "object" ? scope.peers : []));
  const actors = [...new Set([...recognised, ...named])].filter((actor) => actor !== ctx.federation.initiativeActor);
  const known = new Set(recognised);
  const each = actors.map((actor): [string, readonly ExpertField[]] => [
    actor,
    fields.filter(([, { scope }]) => isFor(scope, { actor, recognised: known.has(actor) })).map(([name]) => name),
  ]);
  return new Map(each.filter(([, names]) => names.includes("name")));
}

async function members({ federation, site }: ExpertsCtx): Promise<string[]> {
  const entries = await federation.registry();
  const listed = entries.filter(({ status }) => status === "recognised").map(({ actor }) => actor);
  // Whom the operator distrusts is in the list all the same.
  const trusted = await Promise.all(listed.map((actor) => federation.isRecognised(actor)));
  const recognised = listed.filter((_, index) => trusted[index]);
  return site.registryActor === undefined ? recognised : [site.registryActor, ...recognised];
}

function isFor(scope: Scope, { actor, recognised }: { actor: string; recognised: boolean }): boolean {
  if (scope === "node" || scope === "public") return scope === "public";
  return typeof scope === "object" ? scope.peers.includes(actor) : recognised;
}
