import { Hono } from "hono";
import { isJsonObject, originOf } from "../../kit/index.ts";
import { listOf } from "../document.ts";
import { activityStreams } from "../engine/terms.ts";
import type { NodeContext } from "../node-context.ts";
import type { Identify } from "./object-routes.ts";
import { readsFor } from "./readers.ts";
import { respondJson, respondMissing } from "./respond.ts";

/**
 * FEDERATION.md, Expert: the ids of the entries that were made for whoever asks, by a signed GET. To everybody else, and to a peer
 * for whom there is none, there is no such list.
 */
export function expertListRoutes(node: NodeContext, identify: Identify): Hono {
  const app = new Hono();
  app.get("/ap/actors/:name/experts", async (c) => {
    const actor = `${node.origin}/ap/actors/${c.req.param("name")}`;
    if (actor !== node.actors.initiative || c.req.header("signature") === undefined) return respondMissing(c);
    const asker = await identify(c);
    const items = asker === undefined ? [] : await entriesFor(node, asker);
    if (items.length === 0) return respondMissing(c);
    const list = {
      "@context": activityStreams,
      id: `${actor}/experts`,
      type: "Collection",
      totalItems: items.length,
      items,
    };
    return respondJson(c, list, { shared: false });
  });
  return app;
}

async function entriesFor(node: NodeContext, asker: string): Promise<string[]> {
  const isFor = await readsFor(node, asker);
  const rows = await node.store.db
    .selectFrom("ap_objects")
    .select(["id", "doc"])
    .where("local", "=", 1)
    .where("origin", "=", node.origin)
    .where("public", "=", 0)
    .where("type", "=", "Profile")
    .where("doc", "like", `%${originOf(asker)}/%`)
    .orderBy("id")
    .execute();
  return rows.flatMap(({ id, doc }) => {
    const wire: unknown = JSON.parse(doc);
    if (!isJsonObject(wire) || wire["nri:kind"] !== "Expert") return [];
    return listOf(wire["to"]).some(isFor) ? [id] : [];
  });
}
