import { type PersonRole, personRoles } from "../../content/types/index.ts";
import type { Db } from "../../store/index.ts";

export interface PermissionRow {
  plugin: string;
  permission: string;
  /** JSON: the roles that hold it. */
  roles: string;
  changed_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    plugin_permission: PermissionRow;
  }
}

export interface Grant {
  plugin: string;
  permission: string;
  roles: readonly PersonRole[];
}

export async function listGrants(db: Db): Promise<Grant[]> {
  const rows = await db.selectFrom("plugin_permission").selectAll().execute();
  return rows.map(({ plugin, permission, roles }) => ({ plugin, permission, roles: toRoles(roles) }));
}

export async function putGrant(db: Db, { plugin, permission, roles }: Grant, now: number): Promise<void> {
  const row = { plugin, permission, roles: JSON.stringify(roles), changed_at: now };
  await db
    .insertInto("plugin_permission")
    .values(row)
    .onConflict((conflict) => conflict.columns(["plugin", "permission"]).doUpdateSet(row))
    .execute();
}

export async function removeGrants(db: Db, plugin: string): Promise<void> {
  await db.deleteFrom("plugin_permission").where("plugin", "=", plugin).execute();
}

function toRoles(text: string): PersonRole[] {
  const list: unknown = JSON.parse(text);
  return personRoles.filter((role) => Array.isArray(list) && list.includes(role));
}
