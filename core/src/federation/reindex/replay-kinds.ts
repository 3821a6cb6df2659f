import { fromObjectRow } from "../engine/stored.ts";
import { projectChanges } from "../inbox/project-changes.ts";
import type { NodeContext } from "../node-context.ts";
import { shownOf } from "./reindex.ts";

const pageSize = 200;

/**
 * Hands every stored object of these kinds of other sites to whoever keeps them now: what came while nobody did. Nothing is cleared
 * before; killed in the middle, it is simply run again.
 */
export async function replayKinds(node: NodeContext, kinds: readonly string[]): Promise<{ objects: number }> {
  let objects = 0;
  for (let after = ""; ; ) {
    const { read, last } = await node.transaction(async (tx) => {
      const rows = await tx.db
        .selectFrom("ap_objects")
        .selectAll()
        .where("local", "=", 0)
        .where("type", "!=", "Tombstone")
        .where("id", ">", after)
        .orderBy("id")
        .limit(pageSize)
        .execute();
      const theirs = rows.map(fromObjectRow).filter(({ wire }) => kinds.includes(node.kinds.of(wire)?.name ?? ""));
      const stored = await shownOf(node, tx, theirs);
      // Of what was there before nothing is known: receiving twice changes nothing.
      await projectChanges(
        tx,
        node.kinds,
        stored.map((one) => ({ before: undefined, after: one })),
      );
      return { read: stored.length, last: rows.length < pageSize ? undefined : rows.at(-1)?.id };
    });
    objects += read;
    if (last === undefined) return { objects };
    after = last;
  }
}

/** By a job: what is asked for in one transaction with whatever makes it needed. */
export const replayJob = "replay-kinds";
