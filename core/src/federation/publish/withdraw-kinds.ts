import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { idOf, listOf } from "../document.ts";
import { publicIri } from "../engine/terms.ts";
import type { NodeContext } from "../node-context.ts";
import { publish } from "./publish.ts";

const pageSize = 50;

/** How much of these kinds is published here and not withdrawn. */
export async function countOfKinds({ store }: NodeContext, kinds: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _ of ofKinds(store.db, kinds)) count++;
  return count;
}

/** Withdraws all of it, and tells who has a copy; killed in the middle, it goes on where it was. */
export async function withdrawKinds(
  node: NodeContext,
  kinds: readonly string[],
  progress: (done: number) => void = () => undefined,
): Promise<number> {
  let done = 0;
  for await (const { id, type, wire } of ofKinds(node.store.db, kinds)) {
    await node.transaction(async (tx) => {
      const to = ["to", "cc"].flatMap((name) => listOf(wire[name])).flatMap((entry) => idOf(entry) ?? []);
      const audience = to.includes(publicIri) ? "public" : { actors: to };
      await publish(node, tx, { verb: "Delete", object: { id, type }, audience, revision: "plugin-removed" });
    });
    progress(++done);
  }
  return done;
}

interface Published {
  id: string;
  type: string;
  wire: JsonObject;
}

async function* ofKinds(db: Db, kinds: readonly string[]): AsyncGenerator<Published> {
  if (kinds.length === 0) return;
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("ap_objects")
      .select(["id", "type", "doc"])
      .where("local", "=", 1)
      .where("type", "!=", "Tombstone")
      .where("doc", "like", `%"nri:kind"%`)
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    for (const { id, type, doc } of rows) {
      const wire: unknown = JSON.parse(doc);
      if (isJsonObject(wire) && kinds.includes(String(wire["nri:kind"]))) yield { id, type, wire };
    }
    const last = rows.at(-1);
    if (rows.length < pageSize || last === undefined) return;
    after = last.id;
  }
}
