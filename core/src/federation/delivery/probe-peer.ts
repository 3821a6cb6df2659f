import { FetchProblem } from "../../net/index.ts";
import { signedGet } from "../fetch-document.ts";
import type { NodeContext } from "../node-context.ts";
import { hasQueue, releaseQueue } from "./delivery-store.ts";
import { closeBreaker, takeDueProbes } from "./peer-store.ts";

/** One cheap signed GET to each host whose breaker is open and whose probe is due; any answer below 500 releases its queue. */
export async function probePeers(node: NodeContext): Promise<number> {
  const now = node.clock.now();
  const origins = await node.store.transaction((db) => takeDueProbes(db, now));
  await Promise.all(origins.map((origin) => probe(node, origin)));
  return origins.length;
}

async function probe(node: NodeContext, origin: string): Promise<void> {
  if (!(await hasQueue(node.store.db, origin))) return node.store.transaction((db) => closeBreaker(db, origin));
  const answer = await signedGet(node, `${origin}/.well-known/nodeinfo`, "application/json");
  if (answer instanceof FetchProblem || answer.status >= 500) return;
  await node.store.transaction(async (db) => {
    await closeBreaker(db, origin);
    await releaseQueue(db, origin, node.clock.now());
  });
  node.log.info({ peer: origin }, "peer answers again");
}
