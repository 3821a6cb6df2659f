import { type Announcement, frameOf } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { findResilience } from "../risks/risk-store.ts";
import type { Changed } from "./brief-facts.ts";
import { findBrief } from "./brief-store.ts";
import { toBriefWire } from "./brief-wire.ts";

/** Tells the brief as it is now; nothing when it is not public. */
function announceBrief(verb: "Create" | "Update") {
  return async (ctx: LabsCtx, tx: LabsTx, { id, revision }: Changed): Promise<Announcement | undefined> => {
    const brief = await findBrief(tx.db, id);
    if (brief === undefined || brief.source !== undefined || brief.state !== "published") return undefined;
    const resilience = await findResilience(tx.db, brief.lab);
    const object = await toBriefWire(brief, resilience?.text, frameOf(ctx));
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

export const announceBriefPublished = announceBrief("Create");
export const announceBriefRevised = announceBrief("Update");
