import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { loadObjects } from "../engine/load-stored.ts";
import { acceptPending } from "../follow/accept-pending.ts";
import { readTrust } from "../follow/trust-store.ts";
import { projectChange } from "../inbox/project-changes.ts";
import type { NodeContext } from "../node-context.ts";
import { type PinnedRegistry, readRegistry } from "./read-registry.ts";
import type { Registry, RegistryEntry } from "./registry-entry.ts";
import {
  countEntries,
  listEntries,
  recognisedAmong,
  registryChecked,
  registryUpdated,
  replaceEntries,
  saveEntry,
  saveRegistryState,
} from "./registry-store.ts";

/** The list that this node keeps, or its copy of the one that its operator chose. */
export function createRegistry(node: NodeContext, pinned: PinnedRegistry | undefined): Registry {
  const { store, facts } = node;
  return {
    async put(tx, entry) {
      if (!facts.keepsRegistry) throw new Refusal("forbidden", { message: "This node keeps no registry." });
      if (!(await saveEntry(tx.db, entry))) return;
      await recordAudit(tx, { verb: "registry.decided", object: entry.actor, details: { status: entry.status } });
      const before = (await registryUpdated(tx.db)) ?? 0;
      // Whole seconds on the wire: each state needs one of its own.
      const updated = Math.max(Math.floor(tx.now / 1000) * 1000, before + 1000);
      await saveRegistryState(tx.db, { updated, checked_at: tx.now, error: null });
      await recognise(node, tx, [entry]);
    },
    list: () => listEntries(store.db),
    state: async () => ({ checkedAt: await registryChecked(store.db) }),
    async isRecognised(actor) {
      const wordOn = await readTrust(store.db);
      return wordOn(actor) !== "distrusted" && (await recognisedAmong(store.db, store.dialect, [actor])).has(actor);
    },
    async refresh() {
      if (facts.keepsRegistry || !pinned) return { entries: await countEntries(store.db) };
      const read = await readRegistry(node, pinned);
      await node.transaction(async (tx) => {
        const before = (await registryUpdated(tx.db)) ?? -1;
        if (read.updated < before) return node.log.warn({ registry: pinned.actor }, "older registry ignored");
        if (read.updated > before) await replaceEntries(tx.db, read.entries);
        await saveRegistryState(tx.db, { updated: read.updated, checked_at: tx.now, error: null });
        if (read.updated === before) return;
        await recordAudit(tx, {
          verb: "registry.read",
          object: pinned.actor,
          details: { entries: read.entries.length },
        });
        await recognise(node, tx, read.entries);
      });
      return { entries: await countEntries(store.db) };
    },
  };
}

/** By the clock: while the registry is away the last copy counts, and the next hour brings another try. */
export async function refreshRegistry(
  node: NodeContext,
  registry: Pick<Registry, "refresh">,
  releases: { refresh(): Promise<void> },
): Promise<void> {
  try {
    await registry.refresh();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    node.log.warn({ reason: error.message }, "registry not read");
  }
  try {
    await releases.refresh();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A keeper of an earlier version tells of none.
    node.log.debug({ reason: error.message }, "releases not read");
  }
}

/** Who is recognised now is shown, and let in if it asked before. */
async function recognise(node: NodeContext, tx: Tx, entries: readonly RegistryEntry[]): Promise<void> {
  const wordOn = await readTrust(tx.db);
  const actors = entries
    .filter(({ actor, status }) => status === "recognised" && wordOn(actor) !== "distrusted")
    .map(({ actor }) => actor);
  for (const after of await loadObjects(tx.db, node.store.dialect, actors)) {
    await projectChange(tx, node.kinds, { before: undefined, after });
  }
  await acceptPending(node, tx);
}
