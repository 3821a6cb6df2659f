import type { Migration } from "@nri-commons/core/plugin";

/** When its author last changed the words; null: they are the first ones. */
export const contributionChanged017: Migration = async ({ schema }) => {
  await schema.alterTable("policy_labs_contribution").addColumn("changed_at", "bigint").execute();
};
