import { type Announcement, frameOf } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { pathwayArticle } from "./pathway-article.ts";
import type { Changed } from "./pathway-facts.ts";
import { findPathway } from "./pathway-store.ts";
import { toPathwayWire } from "./pathway-wire.ts";

type AnnounceChange = (ctx: CapacityCtx, tx: CapacityTx, fact: Changed) => Promise<Announcement | undefined>;

/** Tells the pathway as it is now: one that is a draft again is hidden elsewhere, too. */
export function announcePathway(verb: "Create" | "Update"): AnnounceChange {
  return async (ctx, tx, { id, revision }) => {
    const pathway = await findPathway(tx.db, id);
    if (pathway === undefined || pathway.source !== undefined || pathway.state === "withdrawn") return undefined;
    if (verb === "Create" && pathway.state !== "public") return undefined;
    const object = toPathwayWire(pathway, await pathwayArticle(pathway), frameOf(ctx));
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

export const announcePathwayWithdrawal: AnnounceChange = async (ctx, _tx, { id, revision }) => ({
  verb: "Delete",
  object: { id: ctx.objectIri(id), type: "Article" },
  audience: "public",
  revision: String(revision),
});
