import type { LabsCtx } from "../policy-labs-ctx.ts";

/** What other sites call themselves, by actor. */
export async function namesOf({ federation }: Pick<LabsCtx, "federation">): Promise<ReadonlyMap<string, string>> {
  const peers = await federation.peers();
  return new Map(peers.flatMap(({ actor, name }) => (name ? [[actor, name] as const] : [])));
}
