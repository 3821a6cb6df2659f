import { FetchProblem } from "../../net/index.ts";
import type { NodeContext } from "../node-context.ts";
import { signAs } from "../sign-as.ts";
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
  if (!(await answers(node, origin))) return;
  await node.store.transaction(async (db) => {
    await closeBreaker(db, origin);
    await releaseQueue(db, origin, node.clock.now());
  });
  node.log.info({ peer: origin }, "peer answers again");
}

/** One request: how the peer likes our signature is not the question here. */
async function answers(node: NodeContext, origin: string): Promise<boolean> {
  const sign = signAs(node, { actor: node.actors.relay, scheme: "rfc9421" });
  const headers = { accept: "application/json" };
  try {
    const { status } = await node.safeFetch(`${origin}/.well-known/nodeinfo`, { purpose: "document", headers, sign });
    return status < 500;
  } catch (error) {
    if (error instanceof FetchProblem) return false;
    throw error;
  }
}
