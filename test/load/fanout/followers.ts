import { type ActorsServer, serveActors } from "../inbox/actors-server.ts";
import { drive } from "../inbox/drive.ts";
import { signedRequest } from "../inbox/signed-request.ts";
import { contexts } from "../measure/sample-activity.ts";
import type { BenchNode } from "../node/spawn-bench-node.ts";

/** So many actors, each on a host of its own, follow the node through its inbox and are let in. */
export async function makeFollowers(node: BenchNode, count: number): Promise<ActorsServer> {
  const followers = await serveActors(count, 3);
  const target = new URL("/ap/inbox", node.origin);
  const follows = await Promise.all(
    followers.actors.map((actor) => {
      const id = `${new URL(actor.id).origin}/follows/1`;
      const follow = { "@context": contexts, id, type: "Follow", actor: actor.id, object: node.actor };
      return signedRequest(actor, follow, { target, scheme: "rfc9421" });
    }),
  );
  // Each brings a key that the gate has to fetch: no more at once than it allows.
  const { statuses } = await drive(target, follows, 8);
  if ((statuses["202"] ?? 0) < count) throw new Error(`The node took not every Follow: ${JSON.stringify(statuses)}`);
  await node.idle();
  const accepted = await node.acceptAll();
  if (accepted < count) throw new Error(`Of ${count} followers ${accepted} were let in.`);
  return followers;
}
