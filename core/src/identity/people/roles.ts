/** What each role may do on this node, in one place. Scopes are those of `hasScope`; `admin` holds them all. */
export const roles = {
  owner: ["admin"],
  editor: [
    "events:draft",
    "events:write",
    "outputs:draft",
    "outputs:review",
    "outputs:write",
    "experts:read",
    "experts:write",
    "directory:write",
    "moderation:write",
    "deliveries:read",
  ],
  reviewer: ["events:draft", "outputs:draft", "outputs:review"],
  contributor: ["events:draft", "outputs:draft"],
} as const satisfies Record<string, readonly string[]>;

export type Role = keyof typeof roles;

/** From the one who may do all to the one who may do least. */
export const roleNames = ["owner", "editor", "reviewer", "contributor"] as const satisfies readonly Role[];

export function isRole(text: string): text is Role {
  return roleNames.some((name) => name === text);
}

export function scopesOf(role: Role): readonly string[] {
  return roles[role];
}
