import { type Context, Hono } from "hono";
import type { JsonObject } from "../../kit/index.ts";
import { respond, respondMissing } from "../documents/respond.ts";
import type { NodeContext } from "../node-context.ts";
import { withProof } from "../proof-of-owner.ts";
import { toInstant } from "../publish/send-activity.ts";
import { countEntries, entriesAfter, isEntry, registryUpdated } from "./registry-store.ts";
import { toRelationship } from "./registry-wire.ts";

export const pageSize = 100;

/** The signed list of recognised initiatives, on the node that keeps it; each page carries a proof and the list's state. */
export function registryRoutes(node: NodeContext): Hono {
  const app = new Hono();
  if (!node.facts.keepsRegistry) return app;
  const registry = node.actors.initiative;
  const id = `${registry}/registry`;
  // Signed anew only when the list changed; each page follows an entry, so there are no more of them than entries.
  const ready = new Map<string, string>();
  let readyFor = -1;

  app.get("/ap/actors/:name/registry", async (c: Context) => {
    if (`${node.origin}/ap/actors/${c.req.param("name")}/registry` !== id) return respondMissing(c);
    const updated = (await registryUpdated(node.store.db)) ?? 0;
    if (updated !== readyFor) ready.clear();
    readyFor = updated;
    const after = c.req.query("after");
    const text = ready.get(after ?? id) ?? (await signed(after, updated));
    if (text === undefined) return respondMissing(c);
    ready.set(after ?? id, text);
    return respond(c, text);
  });

  async function signed(after: string | undefined, updated: number): Promise<string | undefined> {
    const parts = after === undefined ? await collection() : await page(after);
    if (!parts) return undefined;
    const document = {
      "@context": node.context,
      id: after === undefined ? id : pageId(after),
      type: after === undefined ? "Collection" : "CollectionPage",
      "nri:kind": "Registry",
      attributedTo: registry,
      updated: toInstant(updated),
      ...parts,
    };
    return JSON.stringify(await withProof(node, document, node.clock.now()));
  }

  async function collection(): Promise<JsonObject> {
    return { totalItems: await countEntries(node.store.db), first: pageId("") };
  }

  async function page(after: string): Promise<JsonObject | undefined> {
    if (after !== "" && !(await isEntry(node.store.db, after))) return undefined;
    const entries = await entriesAfter(node.store.db, after, pageSize);
    const last = entries.at(-1);
    if (after !== "" && !last) return undefined;
    const items = entries.map((entry) => toRelationship(registry, entry));
    return { partOf: id, items, ...(entries.length === pageSize && last ? { next: pageId(last.actor) } : {}) };
  }

  function pageId(after: string): string {
    return `${id}?after=${encodeURIComponent(after)}`;
  }

  return app;
}
