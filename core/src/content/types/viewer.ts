/** Who is looking. What they see is decided here and nowhere else. */
export type Viewer = PublicViewer | TokenViewer | PeerViewer;

export interface PublicViewer {
  kind: "public";
}

/** Somebody of this node, by session or API token. */
export interface TokenViewer {
  kind: "token";
  scopes: readonly string[];
}

/** Another node, by signed fetch. */
export interface PeerViewer {
  kind: "peer";
  actor: string;
  recognised: boolean;
}

export const publicViewer: PublicViewer = { kind: "public" };

/** `events:write`, `outputs:write`, `experts:read`, `experts:write`, `directory:write`, `deliveries:read`, `deliveries:write`; `admin` holds them all. */
export function hasScope(viewer: Viewer, scope: string): boolean {
  return viewer.kind === "token" && (viewer.scopes.includes(scope) || viewer.scopes.includes("admin"));
}

/** Who may work on a kind also sees its drafts. */
export function canSeeDrafts(viewer: Viewer, kind: "events" | "outputs" | "directory"): boolean {
  return hasScope(viewer, `${kind}:write`);
}

/** True for people of this node who work with experts: they see every field. */
export function canSeeAllExperts(viewer: Viewer): boolean {
  return hasScope(viewer, "experts:read") || hasScope(viewer, "experts:write");
}
