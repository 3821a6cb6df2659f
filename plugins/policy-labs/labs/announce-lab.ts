import { type Announcement, frameOf } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { labArticle } from "../wire/lab-article.ts";
import { toLabWire } from "../wire/lab-wire.ts";
import type { Changed } from "./lab-facts.ts";
import { findLab } from "./lab-store.ts";

type AnnounceChange = (ctx: LabsCtx, tx: LabsTx, fact: Changed) => Promise<Announcement | undefined>;

/** Tells the lab as it is now; nothing when it is not public any more. */
function announceLab(verb: "Create" | "Update"): AnnounceChange {
  return async (ctx, tx, { id, revision }) => {
    const lab = await findLab(tx.db, id);
    if (lab === undefined || lab.source !== undefined) return undefined;
    if (lab.state !== "open" && lab.state !== "closed") return undefined;
    const object = toLabWire(lab, frameOf(ctx), await labArticle(ctx, lab));
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

export const announceLabOpened = announceLab("Create");
export const announceLabRevised = announceLab("Update");
