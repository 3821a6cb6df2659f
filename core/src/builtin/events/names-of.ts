import type { EventsCtx } from "./events-ctx.ts";

/** What other sites call themselves, by actor. */
export async function namesOf(ctx: EventsCtx): Promise<ReadonlyMap<string, string>> {
  const peers = await ctx.federation.peers();
  return new Map(peers.flatMap(({ actor, name }) => (name ? [[actor, name] as const] : [])));
}
