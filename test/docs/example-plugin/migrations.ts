import type { Migration } from "@nri-commons/core/plugin";

const createNotice: Migration = async (db) => {
  await db.schema
    .createTable("notice_board_notice")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("origin", "text")
    .addColumn("posted_at", "bigint", (column) => column.notNull())
    .execute();
};

export const migrations = { "001-notice": createNotice };
