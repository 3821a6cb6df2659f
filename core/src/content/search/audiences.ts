import type { ContentKind } from "../taxonomy/tag-store.ts";
import { canSeeAllExperts, canSeeDrafts, type Viewer } from "../types/index.ts";
import type { TextAudience } from "./text-store.ts";

/** What can be found: content, and pages that an initiative wrote itself. */
export type SearchKind = ContentKind | "page";

/** The word that stands in the index for "a thing of this kind, for this audience". */
export function markOf(kind: SearchKind, audience: TextAudience): string {
  return `x${kind}${audience}`;
}

/** What the viewer may find of each kind. */
export function marksFor(viewer: Viewer, kinds: readonly SearchKind[]): string[] {
  return kinds.flatMap((kind) => audiencesOf(viewer, kind).map((audience) => markOf(kind, audience)));
}

function audiencesOf(viewer: Viewer, kind: SearchKind): TextAudience[] {
  if (kind === "page") return ["public"];
  if (kind === "expert") return [expertAudienceOf(viewer)];
  return canSeeDrafts(viewer, rooms[kind]) ? ["public", "node"] : ["public"];
}

/** Each audience has all that the viewer may see of an expert, so that one is enough. Named peers search as others do. */
export function expertAudienceOf(viewer: Viewer): TextAudience {
  if (canSeeAllExperts(viewer)) return "node";
  return viewer.kind === "peer" && viewer.recognised ? "recognised" : "public";
}

const rooms = { event: "events", output: "outputs", entry: "directory" } as const;
