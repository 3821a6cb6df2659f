import type { Announcement, WireObject } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";

/** What facts of things that travel say: which one, and its new revision. */
export interface Changed {
  id: string;
  revision: number;
}

export type Tell = (ctx: CapacityCtx, tx: CapacityTx, fact: Changed) => Promise<Announcement | undefined>;

/** Tells everybody a thing of this site as it is now; nothing where `write` finds none that everybody sees. */
export function tellAll(
  verb: "Create" | "Update",
  write: (ctx: CapacityCtx, tx: CapacityTx, id: string) => Promise<WireObject | undefined>,
): Tell {
  return async (ctx, tx, { id, revision }) => {
    const object = await write(ctx, tx, id);
    return object && { verb, object, audience: "public", revision: String(revision) };
  };
}

/** Tells everybody that it was taken back. */
export function tellGone(type: "Article" | "Note" | "Page"): Tell {
  return async (ctx, _, { id, revision }) => ({
    verb: "Delete",
    object: { id: ctx.objectIri(id), type },
    audience: "public",
    revision: String(revision),
  });
}
