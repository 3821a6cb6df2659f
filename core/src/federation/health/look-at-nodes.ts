import type { JobHandler } from "../../jobs/index.ts";
import { originOf } from "../../kit/index.ts";
import { readNodeinfo } from "../follow/learn-software.ts";
import { followRelations } from "../follow/list-peers.ts";
import type { NodeContext } from "../node-context.ts";
import { listEntries } from "../registry/registry-store.ts";
import { listHealth, noteAnswer, noteSilence } from "./health-store.ts";

export const lookAtNodesJob = "look-at-nodes";

/** Each node four times a day, and no more than so many in a run: two small requests each. */
const every = 6 * 3_600_000;
const inOneRun = 20;

/** Where the registry is kept: asks those who stand in it, and those with whom there is an exchange, how they are. */
export function lookAtNodes(node: NodeContext): JobHandler {
  return async (_job, { signal }) => {
    if (!node.facts.keepsRegistry) return;
    for (const origin of await whoseTurn(node)) {
      if (signal.aborted) return;
      const read = await readNodeinfo(node, origin);
      const now = node.clock.now();
      await node.transaction(({ db }) =>
        read === "away" ? noteSilence(db, { origin, now }) : noteAnswer(db, { origin, now, ...read }),
      );
    }
  };
}

/** Who was not asked for the longest. */
async function whoseTurn(node: NodeContext): Promise<string[]> {
  const { db } = node.store;
  const entries = (await listEntries(db)).filter(({ status }) => status !== "former").map(({ actor }) => actor);
  const exchanged = (await followRelations(node)).map(({ other }) => other);
  const origins = [...new Set([...entries, ...exchanged].map(originOf))];
  const asked = await listHealth(db);
  const askedAt = (origin: string) => asked.get(origin)?.asked_at ?? 0;
  return origins
    .filter((origin) => origin !== "" && origin !== node.origin && !node.isBlocked(origin))
    .filter((origin) => askedAt(origin) <= node.clock.now() - every)
    .sort((one, other) => askedAt(one) - askedAt(other))
    .slice(0, inOneRun);
}
