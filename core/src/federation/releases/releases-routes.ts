import { type Context, Hono } from "hono";
import { respond, respondMissing } from "../documents/respond.ts";
import type { NodeContext } from "../node-context.ts";
import { withProof } from "../proof-of-owner.ts";
import { toInstant } from "../publish/send-activity.ts";
import { newestFirst, toWire } from "./release.ts";
import { listReleases, releasesUpdated } from "./release-store.ts";
import { releasesOf } from "./releases.ts";

/** The signed list of versions of this software, beside the registry. */
export function releasesRoutes(node: NodeContext): Hono {
  const app = new Hono();
  if (!node.facts.keepsRegistry) return app;
  const owner = node.actors.initiative;
  const id = releasesOf(owner);
  let ready: { updated: number; text: string } | undefined;

  app.get("/ap/actors/:name/releases", async (c: Context) => {
    if (`${node.origin}/ap/actors/${c.req.param("name")}/releases` !== id) return respondMissing(c);
    const updated = await releasesUpdated(node.store.db);
    if (ready?.updated !== updated) ready = { updated, text: await signed(updated) };
    return respond(c, ready.text);
  });

  async function signed(updated: number): Promise<string> {
    const items = newestFirst(await listReleases(node.store.db))
      .slice(0, 200)
      .map(toWire);
    const document = {
      "@context": node.context,
      ...{ id, type: "Collection", "nri:kind": "Releases", attributedTo: owner },
      ...{ updated: toInstant(updated), totalItems: items.length, items },
    };
    return JSON.stringify(await withProof(node, document, node.clock.now()));
  }

  return app;
}
