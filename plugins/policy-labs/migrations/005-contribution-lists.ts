import type { Migration } from "@nri-commons/core/plugin";

/** The latest of a lab without sorting all of it, and their numbers without reading any text. */
export const contributionLists005: Migration = async ({ schema }) => {
  await schema
    .createIndex("policy_labs_contribution_latest")
    .on("policy_labs_contribution")
    .columns(["lab_id", "state", "created_at", "id"])
    .execute();
  await schema
    .createIndex("policy_labs_contribution_count")
    .on("policy_labs_contribution")
    .columns(["lab_id", "state", "fate", "owner"])
    .execute();
};
