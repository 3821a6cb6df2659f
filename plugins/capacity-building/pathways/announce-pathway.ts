import { frameOf } from "@nri-commons/core/plugin";
import { type Tell, tellAll } from "../travel/tell.ts";
import { pathwayArticle } from "./pathway-article.ts";
import { findPathway } from "./pathway-store.ts";
import { toPathwayWire } from "./pathway-wire.ts";

/** One that is a draft again is hidden elsewhere, too. */
function announcePathway(verb: "Create" | "Update"): Tell {
  return tellAll(verb, async (ctx, tx, id) => {
    const pathway = await findPathway(tx.db, id);
    if (pathway === undefined || pathway.source !== undefined || pathway.state === "withdrawn") return undefined;
    if (verb === "Create" && pathway.state !== "public") return undefined;
    return toPathwayWire(pathway, await pathwayArticle(pathway), frameOf(ctx));
  });
}

export const announcePathwayPublished = announcePathway("Create");
export const announcePathwayRevised = announcePathway("Update");
