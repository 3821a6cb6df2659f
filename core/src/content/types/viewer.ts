/** Who is looking. What they see is decided here and nowhere else. */
export type Viewer = PublicViewer | PersonViewer | TokenViewer | PeerViewer;

export interface PublicViewer {
  kind: "public";
}

/** Somebody of this node who signed in. */
export interface PersonViewer {
  kind: "person";
  id: string;
  name: string;
  role: PersonRole;
  scopes: readonly string[];
}

export const personRoles = ["owner", "editor", "reviewer", "contributor"] as const;
export type PersonRole = (typeof personRoles)[number];

/** An API token of this node. */
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

/** `events:write`, `events:draft` (own drafts only), `outputs:write`, `experts:read`, `experts:write`, `directory:write`, `deliveries:read`, `deliveries:write`; `admin` holds them all. */
export function hasScope(viewer: Viewer, scope: string): boolean {
  if (viewer.kind !== "token" && viewer.kind !== "person") return false;
  return holds(viewer.scopes, scope);
}

/** `admin` holds every scope. */
export function holds(scopes: readonly string[], scope: string): boolean {
  return scopes.includes(scope) || scopes.includes("admin");
}

/** Who may work on a kind also sees its drafts. */
export function canSeeDrafts(viewer: Viewer, kind: "events" | "outputs" | "directory"): boolean {
  return hasScope(viewer, `${kind}:write`) || hasScope(viewer, `${kind}:draft`);
}

/** True for people of this node who work with experts: they see every field. */
export function canSeeAllExperts(viewer: Viewer): boolean {
  return hasScope(viewer, "experts:read") || hasScope(viewer, "experts:write");
}
