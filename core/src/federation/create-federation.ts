import { Hono } from "hono";
import type { Identity } from "../identity/index.ts";
import type { Jobs } from "../jobs/index.ts";
import type { Clock, Ids, Log } from "../kit/index.ts";
import type { SafeFetch } from "../net/index.ts";
import type { Store } from "../store/index.ts";
import { backfillJob } from "./backfill/backfill-store.ts";
import { walkOutbox } from "./backfill/walk-outbox.ts";
import { signClaims, verifyClaims } from "./claims.ts";
import { queueDeliveries } from "./delivery/delivery-store.ts";
import { createDeliveryWorker } from "./delivery/delivery-worker.ts";
import { createDeliveries } from "./delivery/list-deliveries.ts";
import { collectionRoutes } from "./documents/collection-routes.ts";
import { eventCollectionRoutes } from "./documents/event-collections.ts";
import { expertListRoutes } from "./documents/expert-list.ts";
import { nodeinfoRoutes } from "./documents/nodeinfo.ts";
import { type Identify, objectRoutes } from "./documents/object-routes.ts";
import { webfingerRoutes } from "./documents/webfinger.ts";
import { createEnginePool } from "./engine/engine-pool.ts";
import type { Federation } from "./federation.ts";
import { fetchFromOrigin } from "./fetch-document.ts";
import { readFigures } from "./figures/read-figures.ts";
import { type BlockedOrigins, createBlockedOrigins } from "./follow/blocked-origins.ts";
import { followMoved, followMovedJob } from "./follow/follow-moved.ts";
import { learnSoftware, learnSoftwareJob } from "./follow/learn-software.ts";
import { createPeers } from "./follow/peers.ts";
import { createGate, createRefusals, type GateDeps, type GateRates, isRefused } from "./gate/index.ts";
import { eraseAgain } from "./inbox/erase-again.ts";
import { type AddressOf, toGateRequest } from "./inbox/gate-request.ts";
import { createInboxDoor } from "./inbox/inbox-door.ts";
import { inboxRoutes } from "./inbox/inbox-routes.ts";
import { createInboxWorker } from "./inbox/inbox-worker.ts";
import { createKinds } from "./inbox/kinds.ts";
import { createInbox } from "./inbox/list-faulty.ts";
import { createReceivePost, type ReceivePost } from "./inbox/receive-post.ts";
import { recentIds } from "./inbox/recent-ids.ts";
import type { FederationSettings, NodeContext } from "./node-context.ts";
import type { LiveProfile } from "./node-profile.ts";
import { deliverToUnknownJob, readAndDeliver } from "./publish/deliver-to-unknown.ts";
import { publish } from "./publish/publish.ts";
import { refreshActors } from "./publish/refresh-actors.ts";
import { renewProofs } from "./publish/renew-proofs.ts";
import { checkReceived, checkReceivedJob } from "./reconcile/check-received.ts";
import { heldRoutes } from "./reconcile/held-routes.ts";
import { readSilentPeers, reconcile, reconciliations } from "./reconcile/reconcile.ts";
import { lastRestoration, takeBackJob, takeRestoration } from "./reconcile/reconcile-store.ts";
import { type TakeBackDeps, takeBack } from "./reconcile/take-back.ts";
import type { IsErased } from "./reconcile/take-item.ts";
import { createMembership } from "./registry/membership.ts";
import type { PinnedRegistry } from "./registry/read-registry.ts";
import { membershipHandlers } from "./registry/receive-offer.ts";
import { createRegistry, refreshRegistry } from "./registry/registry.ts";
import { registryRoutes } from "./registry/registry-routes.ts";
import { reindexObjects } from "./reindex/reindex.ts";
import { createReleases } from "./releases/releases.ts";
import { releasesRoutes } from "./releases/releases-routes.ts";
import { objectContext } from "./wire-context.ts";

export interface FederationOptions {
  store: Store;
  jobs: Jobs;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** `https://host`, fixed when the node was set up. */
  origin: string;
  identity: Identity;
  safeFetch: SafeFetch;
  profile: LiveProfile;
  keepsRegistry: boolean;
  registry?: PinnedRegistry;
  settings?: Partial<FederationSettings>;
  /** Who is at the other end, after trusted proxies were taken off; the socket's address unless told. */
  addressOf?: AddressOf;
  rates?: Partial<GateRates>;
  /** Told of each POST to an inbox: `admitted`, or why not. */
  counted?: GateDeps["counted"];
  /** 0 to 1, for the ±20 % of the retry schedule; tests fix it. */
  chance?: () => number;
  /** True for an object of this node's that was erased here, whatever a backup or a peer still knows of it. */
  isErased?: IsErased;
}

/** Joins the parts; nothing runs before `start`. Everything that a node knows hangs on what is made here. */
export async function createFederation(options: FederationOptions): Promise<Federation> {
  const { store, jobs, clock, ids, log, origin, identity, safeFetch } = options;
  const local = await identity.actors();
  const blocked = createBlockedOrigins(store.db);
  await blocked.reload();

  const node: NodeContext = {
    store,
    transaction: jobs.transaction,
    clock,
    ids,
    log,
    origin,
    actors: { initiative: local.initiative.id, relay: local.relay.id },
    identity,
    safeFetch,
    settings: { acceptFollows: "sources", ...options.settings },
    facts: {
      get profile() {
        return options.profile.current();
      },
      registry: options.registry?.actor,
      keepsRegistry: options.keepsRegistry,
      approvesFollowers: options.settings?.acceptFollows !== "all",
    },
    addressOf: options.addressOf,
    isBlocked: blocked.has,
    kinds: createKinds(),
    epoch: await lastRestoration(store.db),
    context: objectContext,
    engines: createEnginePool({
      ids,
      dialect: store.dialect,
      origin,
      context: objectContext,
      queue: (db, outgoing) => queueDeliveries({ db, dialect: store.dialect }, outgoing, clock.now()),
    }),
    gate: createGate({
      db: store.db,
      clock,
      log,
      fetchActor: (iri) => fetchFromOrigin(node, iri),
      isBlocked: blocked.has,
      isKnown: async (actor) => {
        const row = await store.db.selectFrom("ap_objects").select("id").where("id", "=", actor).executeTakeFirst();
        return row !== undefined;
      },
      ...(options.rates ? { rates: options.rates } : {}),
      ...(options.counted ? { counted: options.counted } : {}),
    }),
  };

  const delivery = createDeliveryWorker(node, options.chance);
  const inbox = createInboxWorker(node, { blocked, afterBatch: () => delivery.wake() });
  const registry = createRegistry(node, options.registry);
  const releases = createReleases(node, options.registry);
  registerJobs(node, jobs, {
    registry,
    releases,
    blocked,
    reloadProfile: options.profile.reload,
    takeBack: {
      isErased: options.isErased ?? (async () => false),
      received: () => inbox.wake(),
      wake: () => delivery.wake(),
    },
  });
  await refreshActors(node);
  node.kinds.register({ kinds: [], receives: membershipHandlers(node) });
  const receivePost = createReceivePost(node, () => inbox.wake());

  return {
    app: routes(node, receivePost),
    door: createInboxDoor(node, receivePost),
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
    membership: createMembership({ node, registry, wake: () => delivery.wake() }),
    reconcile: () => reconcile(node),
    reconciliations: () => reconciliations(node),
    figures: () => readFigures(store.db, clock.now()),
    reindex: (progress) => reindexObjects(node, progress),
    eraseAgain: (tx, iri) => eraseAgain(node, tx, iri),
    async start() {
      node.gate.remember(await recentIds(store.db, clock.now()));
      if (await node.transaction(takeRestoration)) await reconcile(node);
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

function routes(node: NodeContext, receivePost: ReceivePost): Hono {
  const app = new Hono();
  const identify: Identify = async (c) => {
    const reader = await node.gate.admitGet(toGateRequest(c, node.origin, node.addressOf));
    return isRefused(reader) ? undefined : reader.signer;
  };
  app.route("/", inboxRoutes(node, receivePost));
  app.route("/", objectRoutes(node, identify));
  app.route("/", expertListRoutes(node, identify));
  app.route("/", heldRoutes(node, identify));
  app.route("/", collectionRoutes(node));
  app.route("/", eventCollectionRoutes(node));
  app.route("/", registryRoutes(node));
  app.route("/", releasesRoutes(node));
  app.route("/", webfingerRoutes(node));
  app.route("/", nodeinfoRoutes(node));
  return app;
}

/** A key that was rotated out ends after its time: whoever follows is told by the refreshed actor document. */
async function retireOldKeys({ identity, transaction }: NodeContext): Promise<void> {
  await transaction((tx) => identity.retireOldKeys(tx));
}

function registerJobs(
  node: NodeContext,
  jobs: Jobs,
  {
    registry,
    releases,
    blocked,
    reloadProfile,
    takeBack: deps,
  }: {
    registry: Federation["registry"];
    releases: Federation["releases"];
    blocked: BlockedOrigins;
    reloadProfile: LiveProfile["reload"];
    takeBack: TakeBackDeps;
  },
): void {
  const { wake } = deps;
  jobs.register({
    handlers: {
      [backfillJob]: walkOutbox(node),
      [learnSoftwareJob]: learnSoftware(node),
      [followMovedJob]: followMoved(node),
      [takeBackJob]: takeBack(node, deps),
      [checkReceivedJob]: checkReceived(node),
      [deliverToUnknownJob]: readAndDeliver(node, wake),
      "retire-old-keys": { every: "PT6H", run: () => retireOldKeys(node) },
      "read-silent-peers": { every: "PT6H", run: () => readSilentPeers(node) },
      "refresh-actors": async () => {
        await reloadProfile();
        await refreshActors(node);
        await renewProofs(node);
        wake();
      },
      "refresh-registry": {
        every: "PT1H",
        maxAttempts: 3,
        run: async () => {
          await refreshRegistry(node, registry, releases);
          wake();
        },
      },
      "read-registry-now": async () => {
        await refreshRegistry(node, registry, releases);
        wake();
      },
      // Other processes look by themselves, now and then.
      "reload-blocks": () => blocked.reload(),
      "prune-key-changes": { every: "P1D", run: () => node.transaction((tx) => node.gate.prune(tx.db)) },
    },
    subscriptions: {
      "actor.keys-changed": ["refresh-actors"],
      "initiative.changed": ["refresh-actors"],
      "moderation.decided": ["reload-blocks"],
    },
  });
}
