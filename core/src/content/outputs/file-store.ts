import type { StoredFile } from "../../files/index.ts";
import type { Tx } from "../../jobs/index.ts";
import type { Db } from "../../store/index.ts";
import type { OutputFile, Viewer } from "../types/index.ts";
import { findOutput } from "./list-outputs.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_file: FileRow;
  }
}

/** A file whose bytes `files` keeps. */
export interface FileRow {
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
  created_at: number;
  pages: number | null;
}

/** After `files.put`: from now on an output may use it. */
export async function addFile(tx: Tx, { sha256, name, mediaType, bytes, pages }: StoredFile): Promise<void> {
  await tx.db
    .insertInto("content_file")
    .values({ sha256, name, media_type: mediaType, bytes, pages: pages ?? null, created_at: tx.now })
    .onConflict((conflict) => conflict.column("sha256").doUpdateSet({ created_at: tx.now, pages: pages ?? null }))
    .execute();
}

/** One file of an output that the viewer may see; the bytes are to be read with `files.read`. */
export async function findFile(
  db: Db,
  { output: ref, sha256 }: { output: string; sha256: string },
  viewer: Viewer,
): Promise<OutputFile | undefined> {
  const output = await findOutput(db, ref, viewer);
  return output?.files?.find((file) => file.sha256 === sha256);
}

/** Files that no output uses any more, uploaded before an instant: their bytes may go. */
export async function unusedFiles(db: Db, { before }: { before: number }): Promise<string[]> {
  const rows = await db
    .selectFrom("content_file")
    .select("sha256")
    .where("created_at", "<", before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("content_file_use")
            .select("content_file_use.sha256")
            .whereRef("content_file_use.sha256", "=", "content_file.sha256"),
        ),
      ),
    )
    // The same bytes may be a picture's: then `files` needs them still.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("picture_copy")
            .select("picture_copy.sha256")
            .whereRef("picture_copy.sha256", "=", "content_file.sha256"),
        ),
      ),
    )
    .orderBy("created_at")
    .limit(500)
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** What is known of files that were uploaded, by hash, in the order in which they are asked for. */
export async function describeFiles(db: Db, hashes: readonly string[]): Promise<StoredFile[]> {
  if (hashes.length === 0) return [];
  const rows = await db
    .selectFrom("content_file")
    .selectAll()
    .where("sha256", "in", [...hashes])
    .execute();
  return hashes.flatMap((hash) => {
    const row = rows.find(({ sha256 }) => sha256 === hash);
    if (!row) return [];
    const { name, media_type: mediaType, bytes, pages } = row;
    return [{ name, mediaType, bytes: Number(bytes), sha256: hash, ...(pages !== null && { pages }) }];
  });
}

/** Whether an output may use these bytes. */
export async function isFile(db: Db, sha256: string): Promise<boolean> {
  const row = await db.selectFrom("content_file").select("sha256").where("sha256", "=", sha256).executeTakeFirst();
  return row !== undefined;
}

/** Forgets a file whose bytes are gone. */
export async function removeFile(tx: Tx, sha256: string): Promise<void> {
  await tx.db.deleteFrom("content_file").where("sha256", "=", sha256).execute();
}
