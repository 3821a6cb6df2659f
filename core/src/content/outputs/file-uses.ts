import type { Tx } from "../../jobs/index.ts";
import type { NewOutput } from "../types/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_file_use: { output_id: string; sha256: string };
  }
}

/** Which of our files an output needs, drafts included; none once it is withdrawn. */
export async function replaceFileUses(tx: Tx, id: string, { files = [] }: Pick<NewOutput, "files">): Promise<void> {
  await tx.db.deleteFrom("content_file_use").where("output_id", "=", id).execute();
  const hashes = [...new Set(files.map(({ sha256 }) => sha256))];
  if (hashes.length === 0) return;
  await tx.db
    .insertInto("content_file_use")
    .values(hashes.map((sha256) => ({ output_id: id, sha256 })))
    .execute();
}

/** Files of a withdrawn output wait as if they had been uploaded now: it may be published again. */
export async function keepFilesOf(tx: Tx, { files = [] }: Pick<NewOutput, "files">): Promise<void> {
  const hashes = files.map(({ sha256 }) => sha256);
  if (hashes.length === 0) return;
  await tx.db.updateTable("content_file").set({ created_at: tx.now }).where("sha256", "in", hashes).execute();
}
