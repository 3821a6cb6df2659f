import { moderation } from "../content/index.ts";
import type { Federation, Peer } from "../federation/index.ts";
import type { Db } from "../store/index.ts";

/** The peers as plugins see them, and show them: without the sites that moderators suspended. */
export async function shownPeers(db: Db, { list }: Pick<Federation["peers"], "list">): Promise<Peer[]> {
  const suspended = await moderation.suspendedHosts(db);
  return (await list()).filter(({ origin }) => !suspended.has(origin));
}
