import type { WireFrame } from "@nri-commons/core/plugin";
import type { LabsCtx } from "../policy-labs-ctx.ts";

/** Whose things are and how this node makes addresses. */
export function frameOf(ctx: LabsCtx): WireFrame {
  const { site, objectIri, pageUrl, federation } = ctx;
  return { actor: federation.initiativeActor, lang: site.languages[0] ?? "en", objectIri, pageUrl };
}
