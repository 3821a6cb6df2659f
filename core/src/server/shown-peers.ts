import { moderation } from "../content/index.ts";
import type { Federation, Peer } from "../federation/index.ts";
import type { Db } from "../store/index.ts";

/** The peers as plugins see them, and show them: without the sites that moderators suspended. */
export async function shownPeers(db: Db, { list }: Pick<Federation["peers"], "list">): Promise<Peer[]> {
  const suspended = await moderation.suspendedHosts(db);
  return (await list()).filter(({ origin }) => !suspended.has(origin));
}

/** What they call themselves, by actor; of these alone when told which. */
export async function shownNames(
  db: Db,
  { names }: Pick<Federation["peers"], "names">,
  of?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const all = await names(of);
  if (all.size === 0) return all;
  const suspended = await moderation.suspendedHosts(db);
  return new Map([...all].filter(([actor]) => !suspended.has(new URL(actor).origin)));
}
