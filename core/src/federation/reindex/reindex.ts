import type { Tx } from "../../jobs/index.ts";
import { fromObjectRow, type StoredObject } from "../engine/stored.ts";
import { isActor, projectChanges } from "../inbox/project-changes.ts";
import { loadTrust } from "../inbox/trust.ts";
import type { NodeContext } from "../node-context.ts";

const pageSize = 200;

/** Empties what the kinds keep of others and hands them every stored object anew, in pages; killed in the middle, it is simply run again. */
export async function reindexObjects(
  node: NodeContext,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<{ objects: number }> {
  await node.transaction(async (tx) => {
    for (const kind of node.kinds.all()) await kind.clear(tx);
  });
  const total = await countRemote(node);
  let done = 0;
  for (let after = ""; ; ) {
    const page = await node.transaction((tx) => reindexPage(node, tx, after));
    done += page.length;
    progress(done, total);
    const last = page.at(-1);
    if (page.length < pageSize || !last) return { objects: done };
    after = last.id;
  }
}

async function reindexPage(node: NodeContext, tx: Tx, after: string): Promise<StoredObject[]> {
  const rows = await tx.db
    .selectFrom("ap_objects")
    .selectAll()
    .where("local", "=", 0)
    .where("id", ">", after)
    .orderBy("id")
    .limit(pageSize)
    .execute();
  const objects = rows.map(fromObjectRow);
  const shown = await shownOf(node, tx, objects);
  await projectChanges(
    tx,
    node.kinds,
    shown.map((after) => ({ before: undefined, after })),
  );
  return objects;
}

/** Without actors with whom nothing is exchanged: their profile is kept for its key only. */
export async function shownOf(node: NodeContext, tx: Tx, objects: readonly StoredObject[]): Promise<StoredObject[]> {
  const actors = objects.filter(isActor).map(({ id }) => id);
  const following = Object.values(node.actors);
  const trust = await loadTrust({ db: tx.db, dialect: node.store.dialect, following }, actors);
  return objects.filter((one) => !isActor(one) || trust.isSource(one.id));
}

async function countRemote({ store }: NodeContext): Promise<number> {
  const row = await store.db
    .selectFrom("ap_objects")
    .select((select) => select.fn.countAll<number>().as("n"))
    .where("local", "=", 0)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
