import type { Tx } from "../../jobs/index.ts";

/** The job that brings pictures of other sites here: one for all of them, so that slow sites never take the place of other work. */
export const fetchPicturesJob = "fetch-pictures";

/**
 * Which pictures something shows from now on: all of them, none when it is gone. Those that stand elsewhere are fetched by a job
 * and drawn anew, so that no reader's browser asks another site for them.
 * @example await usePictures(tx, "event:01j…", ["https://other.example/banner.jpg"]);
 */
export async function usePictures(tx: Tx, holder: string, urls: readonly string[]): Promise<void> {
  const wanted = [...new Set(urls)];
  const known = await tx.db.selectFrom("picture_use").select("url").where("holder", "=", holder).execute();
  if (known.length === wanted.length && known.every(({ url }) => wanted.includes(url))) return;
  await tx.db.deleteFrom("picture_use").where("holder", "=", holder).execute();
  if (wanted.length === 0) return;
  await tx.db
    .insertInto("picture_use")
    .values(wanted.map((url) => ({ holder, url })))
    .execute();
  const rows = wanted.map((url) => ({ url, picture: null, problem: null, tries: 0, due_at: tx.now }));
  await tx.db
    .insertInto("picture_source")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.enqueue({ kind: fetchPicturesJob, key: "all", payload: {} });
}
