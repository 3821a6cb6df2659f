import type { Db } from "../store/index.ts";

export interface BackupCopyRow {
  name: string;
  shelf: string;
  made_at: number;
  /** Of database, configuration and list of contents; uploaded files are shared between backups. */
  bytes: number;
  verified_at: number | null;
  problem: string | null;
}

/** One row for each time that this database was restored. */
export interface RestorationRow {
  id: string;
  backup: string;
  backup_made_at: number;
  restored_at: number;
  /** When what was erased since the backup had been erased again. */
  erased_again_at: number | null;
}

declare module "../store/tables.ts" {
  interface Tables {
    backup_copy: BackupCopyRow;
    restoration: RestorationRow;
  }
}

export async function putCopy(db: Db, row: BackupCopyRow): Promise<void> {
  const { verified_at, problem, bytes } = row;
  await db
    .insertInto("backup_copy")
    .values(row)
    .onConflict((conflict) => conflict.columns(["name", "shelf"]).doUpdateSet({ verified_at, problem, bytes }))
    .execute();
}

/** The latest first. */
export async function listCopies(db: Db, limit = 100): Promise<BackupCopyRow[]> {
  return db.selectFrom("backup_copy").selectAll().orderBy("made_at", "desc").orderBy("shelf").limit(limit).execute();
}

export async function forgetCopies(
  db: Db,
  { names, shelf }: { names: readonly string[]; shelf: string },
): Promise<void> {
  if (names.length === 0) return;
  await db
    .deleteFrom("backup_copy")
    .where("shelf", "=", shelf)
    .where("name", "in", [...names])
    .execute();
}
