import { signClaims, verifyClaims } from "./claims.ts";
import { createDeliveryWorker } from "./delivery/delivery-worker.ts";
import { createDeliveries } from "./delivery/list-deliveries.ts";
import type { Federation } from "./federation.ts";
import type { FederationOptions } from "./federation-options.ts";
import { federationRoutes } from "./federation-routes.ts";
import { readFigures } from "./figures/read-figures.ts";
import { createBlockedOrigins } from "./follow/blocked-origins.ts";
import { createPeers } from "./follow/peers.ts";
import { createFormerDoor } from "./former/former-door.ts";
import { createMoves } from "./former/moves.ts";
import { settleMoves } from "./former/settle-moves.ts";
import { createRefusals } from "./gate/index.ts";
import { nodeHealth } from "./health/node-health.ts";
import { eraseAgain } from "./inbox/erase-again.ts";
import { createInboxDoor } from "./inbox/inbox-door.ts";
import { createInboxWorker } from "./inbox/inbox-worker.ts";
import { createInbox } from "./inbox/list-faulty.ts";
import { createReceivePost } from "./inbox/receive-post.ts";
import { recentIds } from "./inbox/recent-ids.ts";
import { makeNodeContext } from "./make-node-context.ts";
import { publish } from "./publish/publish.ts";
import { refreshActors } from "./publish/refresh-actors.ts";
import { countOfKinds, withdrawKinds } from "./publish/withdraw-kinds.ts";
import { reconcile, reconciliations } from "./reconcile/reconcile.ts";
import { takeRestoration } from "./reconcile/reconcile-store.ts";
import { registerJobs } from "./register-jobs.ts";
import { createMembership } from "./registry/membership.ts";
import { membershipHandlers } from "./registry/receive-offer.ts";
import { createRegistry } from "./registry/registry.ts";
import { reindexObjects } from "./reindex/reindex.ts";
import { replayJob } from "./reindex/replay-kinds.ts";
import { createReleases } from "./releases/releases.ts";
import { createUnread } from "./unread/unread.ts";

/** Joins the parts; nothing runs before `start`. Everything that a node knows hangs on what is made here. */
export async function createFederation(options: FederationOptions): Promise<Federation> {
  const { store, jobs, clock } = options;
  const blocked = createBlockedOrigins(store.db);
  await blocked.reload();
  const node = await makeNodeContext(options, blocked);

  const delivery = createDeliveryWorker(node, options.chance);
  const inbox = createInboxWorker(node, { blocked, afterBatch: () => delivery.wake() });
  const registry = createRegistry(node, options.registry);
  const releases = createReleases(node, options.registry);
  const membership = createMembership({ node, registry, wake: () => delivery.wake() });
  registerJobs(node, jobs, {
    registry,
    releases,
    membership,
    blocked,
    reloadProfile: options.profile.reload,
    takeBack: {
      isErased: options.isErased ?? (async () => false),
      received: () => inbox.wake(),
      wake: () => delivery.wake(),
    },
  });
  for (const name of [node, ...node.former]) await refreshActors(name);
  node.kinds.register({ kinds: [], receives: membershipHandlers(node) });
  const receivePost = createReceivePost(node, () => inbox.wake());

  return {
    app: federationRoutes(node, receivePost),
    door: createInboxDoor(node, receivePost),
    former: node.former.map((name) => createFormerDoor(name, () => inbox.wake())),
    initiativeActor: node.actors.initiative,
    relayActor: node.actors.relay,
    register: (contributions) => node.kinds.register(contributions),
    publish: (tx, announcement) => publish(node, tx, announcement),
    published: () => delivery.wake(),
    sign: (claims) => signClaims(node, claims),
    verify: (jws, actor) => verifyClaims(node, { jws, actor }),
    peers: createPeers({ node, blocked, wake: () => delivery.wake() }),
    inbox: createInbox(node, () => inbox.wake()),
    deliveries: createDeliveries(node, () => delivery.wake()),
    refusals: createRefusals(node.gate.refusals, clock),
    registry,
    releases,
    membership,
    moves: createMoves(node),
    health: () => nodeHealth(node),
    reconcile: () => reconcile(node),
    reconciliations: () => reconciliations(node),
    figures: () => readFigures(store.db, clock.now()),
    unread: createUnread(node),
    ofKinds: {
      count: (kinds) => countOfKinds(node, kinds),
      async withdraw(kinds, progress) {
        const done = await withdrawKinds(node, kinds, progress);
        delivery.wake();
        return done;
      },
      replay: (kinds) => node.transaction((tx) => tx.enqueue({ kind: replayJob, payload: { kinds: [...kinds] } })),
    },
    reindex: (progress) => reindexObjects(node, progress),
    eraseAgain: (tx, iri) => eraseAgain(node, tx, iri),
    async prepare() {
      node.gate.remember(await recentIds(store.db, clock.now()));
      await settleMoves(node);
      if (await node.transaction(takeRestoration)) await reconcile(node);
    },
    start() {
      inbox.start();
      delivery.start();
      node.gate.refusals.start();
    },
    async stop() {
      await inbox.stop();
      await delivery.stop();
      await node.gate.refusals.stop();
    },
    async idle() {
      await inbox.idle();
      await delivery.idle();
    },
  };
}
