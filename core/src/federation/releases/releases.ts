import type { Tx } from "../../jobs/index.ts";
import { isHttpUrl, Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { listOf } from "../document.ts";
import type { NodeContext } from "../node-context.ts";
import { type PinnedRegistry, readSigned } from "../registry/read-registry.ts";
import { fromWire, isVersion, newestFirst, type Release } from "./release.ts";
import { listReleases, releasesUpdated, removeReleases, saveRelease, saveReleasesUpdated } from "./release-store.ts";

export interface Releases {
  /** On the node that keeps the registry: tells every node that uses it, within the hour in which that reads the registry anyway. */
  put(tx: Tx, release: Release): Promise<void>;
  /** The newest first. */
  list(): Promise<Release[]>;
  /** On the nodes that read them; nothing happens where the registry tells of none. */
  refresh(): Promise<void>;
}

const most = 200;

export function createReleases(node: NodeContext, pinned: PinnedRegistry | undefined): Releases {
  const { store, facts } = node;
  return {
    async put(tx, release) {
      if (!facts.keepsRegistry) throw new Refusal("forbidden", { message: "This node keeps no registry." });
      if (!isVersion(release.version)) {
        throw new Refusal("bad-request", { message: `"${release.version}" is no version such as 1.2.0.` });
      }
      if (release.url !== undefined && !isHttpUrl(release.url)) {
        throw new Refusal("bad-request", { message: "Write the whole address, https://…" });
      }
      await saveRelease(tx.db, release);
      const before = await releasesUpdated(tx.db);
      await saveReleasesUpdated(tx.db, Math.max(Math.floor(tx.now / 1000) * 1000, before + 1000));
      const details = { security: release.security };
      await recordAudit(tx, { verb: "release.told", object: release.version, details });
    },
    list: async () => newestFirst(await listReleases(store.db)),
    async refresh() {
      if (facts.keepsRegistry || !pinned) return;
      const document = await readSigned(node, releasesOf(pinned.actor), { pinned, kind: "Releases" });
      const updated = Date.parse(String(document["updated"]));
      await node.transaction(async (tx) => {
        // An older list is a list that somebody kept.
        if (Number.isNaN(updated) || updated <= (await releasesUpdated(tx.db))) return;
        await removeReleases(tx.db);
        for (const item of listOf(document["items"]).slice(0, most)) {
          const release = fromWire(item);
          if (release) await saveRelease(tx.db, release);
        }
        await saveReleasesUpdated(tx.db, updated);
      });
    },
  };
}

export function releasesOf(actor: string): string {
  return `${actor}/releases`;
}
