import type { Announcement } from "@nri-commons/core/plugin";
import type { LabsCtx } from "../policy-labs-ctx.ts";

/** Tells everybody that something of this site was taken back, by what software without this plugin took it for. */
export function announceGone(type: "Article" | "Note") {
  return async (
    ctx: LabsCtx,
    _: unknown,
    { id, revision }: { id: string; revision: number },
  ): Promise<Announcement> => ({
    verb: "Delete",
    object: { id: ctx.objectIri(id), type },
    audience: "public",
    revision: String(revision),
  });
}
