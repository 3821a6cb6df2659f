import type { Jobs } from "../jobs/index.ts";
import { backfillJob } from "./backfill/backfill-store.ts";
import { walkOutbox } from "./backfill/walk-outbox.ts";
import type { Federation } from "./federation.ts";
import type { BlockedOrigins } from "./follow/blocked-origins.ts";
import { followMoved, followMovedJob } from "./follow/follow-moved.ts";
import { learnSoftware, learnSoftwareJob } from "./follow/learn-software.ts";
import { askRegistryAnewJob } from "./former/settle-moves.ts";
import { lookAtNodes, lookAtNodesJob } from "./health/look-at-nodes.ts";
import type { NodeContext } from "./node-context.ts";
import type { LiveProfile } from "./node-profile.ts";
import { deliverToUnknownJob, readAndDeliver } from "./publish/deliver-to-unknown.ts";
import { refreshActors } from "./publish/refresh-actors.ts";
import { renewProofs } from "./publish/renew-proofs.ts";
import { checkReceived, checkReceivedJob } from "./reconcile/check-received.ts";
import { readSilentPeers } from "./reconcile/reconcile.ts";
import { takeBackJob } from "./reconcile/reconcile-store.ts";
import { type TakeBackDeps, takeBack } from "./reconcile/take-back.ts";
import { findOffer } from "./registry/offer-store.ts";
import { refreshRegistry } from "./registry/registry.ts";
import { replayJob, replayKinds } from "./reindex/replay-kinds.ts";

/** Everything that federation does later or now and then. */
export function registerJobs(
  node: NodeContext,
  jobs: Jobs,
  {
    registry,
    releases,
    membership,
    blocked,
    reloadProfile,
    takeBack: deps,
  }: {
    registry: Federation["registry"];
    releases: Federation["releases"];
    membership: Federation["membership"];
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
      [askRegistryAnewJob]: async ({ payload }) => {
        const before = await findOffer(node.store.db, String(payload["from"]));
        if (before)
          await membership.apply({ evidence: before.profile.evidence, established: before.profile.established });
      },
      [replayJob]: async ({ payload }) => {
        const kinds = Array.isArray(payload["kinds"]) ? payload["kinds"].map(String) : [];
        await replayKinds(node, kinds);
      },
      [lookAtNodesJob]: { every: "PT1H", maxAttempts: 1, run: lookAtNodes(node) },
      "retire-old-keys": { every: "PT6H", run: () => retireOldKeys(node) },
      "read-silent-peers": { every: "PT6H", run: () => readSilentPeers(node) },
      "refresh-actors": async () => {
        await reloadProfile();
        for (const name of [node, ...node.former]) {
          await refreshActors(name);
          await renewProofs(name);
        }
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

/** A key that was rotated out ends after its time: whoever follows is told by the refreshed actor document. */
async function retireOldKeys({ identity, transaction }: NodeContext): Promise<void> {
  await transaction((tx) => identity.retireOldKeys(tx));
}
