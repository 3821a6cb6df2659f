import { holds, type PersonRole, personRoles, type Viewer } from "../../content/types/index.ts";
import type { Permission, Plugin } from "../../plugin/index.ts";
import type { Db } from "../../store/index.ts";
import { type Grant, listGrants } from "./permission-store.ts";

/** Who holds which permission of a plugin; kept in memory, since every page asks. */
export interface PermissionBook {
  /** Throws for a permission that the manifest does not declare. */
  holds(plugin: Plugin, permission: string, viewer: Viewer): boolean;
  /** Owners are always among them. */
  rolesOf(plugin: Plugin, permission: string): readonly PersonRole[];
  /** After an owner decided otherwise. */
  reload(): Promise<void>;
}

export async function openPermissionBook(db: Db): Promise<PermissionBook> {
  let grants: readonly Grant[] = await listGrants(db);
  const rolesOf: PermissionBook["rolesOf"] = (plugin, permission) => {
    const declared = permissionsOf(plugin)[permission];
    if (declared === undefined) {
      throw new Error(`The plugin ${plugin.id} asks for the permission "${permission}", which it does not declare.`);
    }
    const granted = grants.find((one) => one.plugin === plugin.id && one.permission === permission);
    const roles: readonly PersonRole[] = granted?.roles ?? declared.default;
    return personRoles.filter((role) => role === "owner" || roles.includes(role));
  };
  return {
    rolesOf,
    holds(plugin, permission, viewer) {
      const roles = rolesOf(plugin, permission);
      if (viewer.kind === "token") return holds(viewer.scopes, "admin");
      return viewer.kind === "person" && roles.includes(viewer.role);
    },
    async reload() {
      grants = await listGrants(db);
    },
  };
}

export function permissionsOf(plugin: Plugin): Readonly<Record<string, Permission>> {
  return plugin.permissions ?? {};
}
