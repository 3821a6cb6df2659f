import { type Announcement, frameOf } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import type { Changed } from "./consultation-facts.ts";
import { findConsultationRow, toConsultation } from "./consultation-store.ts";
import { toConsultationWire } from "./consultation-wire.ts";

/** Tells the consultation as it is now; nothing when only its people see it. */
function announceConsultation(verb: "Create" | "Update") {
  return async (ctx: LabsCtx, tx: LabsTx, { id, revision }: Changed): Promise<Announcement | undefined> => {
    const row = await findConsultationRow(tx.db, id);
    if (row === undefined || row.origin !== null || row.is_public !== 1) return undefined;
    const object = await toConsultationWire(toConsultation(ctx, row), ctx.settings.guidelines, frameOf(ctx));
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

export const announceConsultationShown = announceConsultation("Create");
export const announceConsultationRevised = announceConsultation("Update");
