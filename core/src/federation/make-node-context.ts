import { originOf } from "../kit/index.ts";
import { queueDeliveries } from "./delivery/delivery-store.ts";
import { createEnginePool } from "./engine/engine-pool.ts";
import type { FederationOptions } from "./federation-options.ts";
import { fetchFromOrigin } from "./fetch-document.ts";
import type { BlockedOrigins } from "./follow/blocked-origins.ts";
import { formerNode } from "./former/former-node.ts";
import { listFormer } from "./former/former-store.ts";
import { createGate } from "./gate/index.ts";
import { createKinds } from "./inbox/kinds.ts";
import type { NodeContext } from "./node-context.ts";
import { lastRestoration } from "./reconcile/reconcile-store.ts";
import { objectContext } from "./wire-context.ts";

/** What every part of federation works with, at the node's address and at those that it had before. */
export async function makeNodeContext(options: FederationOptions, blocked: BlockedOrigins): Promise<NodeContext> {
  const { store, jobs, clock, ids, log, origin, identity, safeFetch } = options;
  const local = await identity.actors();
  const former = (await listFormer(store.db)).map((row) => row.origin).filter((one) => one !== origin);
  // Whoever gets hold of an address that was ours speaks for nobody here.
  const isBlocked = (iri: string) => former.includes(originOf(iri)) || blocked.has(iri);
  const enginesAt = (at: string) =>
    createEnginePool({
      ids,
      dialect: store.dialect,
      origin: at,
      context: objectContext,
      queue: (db, outgoing) => queueDeliveries({ db, dialect: store.dialect }, outgoing, clock.now()),
    });
  const formerNodes: NodeContext[] = [];

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
      former,
    },
    addressOf: options.addressOf,
    isBlocked,
    kinds: createKinds(),
    epoch: await lastRestoration(store.db),
    context: objectContext,
    engines: enginesAt(origin),
    former: formerNodes,
    gate: createGate({
      db: store.db,
      clock,
      log,
      fetchActor: (iri) => fetchFromOrigin(node, iri),
      isBlocked,
      isKnown: async (actor) => {
        const row = await store.db.selectFrom("ap_objects").select("id").where("id", "=", actor).executeTakeFirst();
        return row !== undefined;
      },
      ...(options.rates ? { rates: options.rates } : {}),
      ...(options.counted ? { counted: options.counted } : {}),
    }),
  };
  for (const at of former) formerNodes.push(formerNode(node, at, enginesAt(at)));
  return node;
}
