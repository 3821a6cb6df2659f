import type { ContentKind } from "../taxonomy/tag-store.ts";
import { canSeeAllExperts, canSeeDrafts, type Viewer } from "../types/index.ts";
import type { TextAudience } from "./text-audience.ts";

/** What can be found: content, and pages that an initiative wrote itself. */
export type SearchKind = ContentKind | "page";

/** The word that stands in the index for "a thing of this kind, for this audience". */
export function markOf(kind: SearchKind, audience: TextAudience): string {
  return `x${kind}${audience}`;
}

/** The same for a page of a plugin. A letter that no id has stands for the hyphens, so that each has one word of its own. */
export function pageMarkOf(owner: string): string {
  return `xpageof${owner.replaceAll("-", "ω")}`;
}

/** What the viewer may find of each kind, and of the pages of these plugins. */
export function marksFor(viewer: Viewer, kinds: readonly SearchKind[], owners: readonly string[] = []): string[] {
  const marks = kinds.flatMap((kind) => audiencesOf(viewer, kind).map((audience) => markOf(kind, audience)));
  return kinds.includes("page") ? [...marks, ...owners.map(pageMarkOf)] : marks;
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
