import type { Migration } from "../src/store/index.ts";

/**
 * What nodes tell one another of their plugins: figures, objects of kinds that this one does not understand (yet), the plugins that the
 * registry's keeper has reviewed, and its list as it was last read.
 */
export const up: Migration = async ({ schema }) => {
  await schema.alterTable("ap_node_health").addColumn("figures", "text").execute();
  await schema
    .createTable("plugin_review")
    .addColumn("package", "text", (column) => column.primaryKey())
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("plugin_index")
    .addColumn("registry", "text", (column) => column.primaryKey())
    .addColumn("jws", "text", (column) => column.notNull())
    .addColumn("issued_at", "bigint", (column) => column.notNull())
    .addColumn("read_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("ap_unread")
    .addColumn("iri", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("origin", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("ap_unread_at").on("ap_unread").column("at").execute();
};
