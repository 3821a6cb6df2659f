import type { Migration } from "../src/store/index.ts";

/** Which roles hold a permission of a plugin, where an owner decided otherwise than the plugin's author. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("plugin_permission")
    .addColumn("plugin", "text", (column) => column.notNull())
    .addColumn("permission", "text", (column) => column.notNull())
    .addColumn("roles", "text", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("plugin_permission_pkey", ["plugin", "permission"])
    .execute();
};
