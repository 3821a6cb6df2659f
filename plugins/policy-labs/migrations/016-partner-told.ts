import type { Migration } from "@nri-commons/core/plugin";

/** When another site last asked to take part or left, by its own clock: an older word that comes late changes nothing. */
export const partnerTold016: Migration = async ({ schema }) => {
  await schema.alterTable("policy_labs_partner").addColumn("told_at", "bigint").execute();
};
