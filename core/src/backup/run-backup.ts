import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../kit/index.ts";
import { recordAudit } from "../store/index.ts";
import { type BackupKeys, toBackupKeys } from "./backup-keys.ts";
import { backupMadeAt } from "./backup-name.ts";
import { allFailed, type BackupResult } from "./backup-result.ts";
import type { BackupsOptions } from "./backups-options.ts";
import { claimShelf } from "./claim-shelf.ts";
import { forgetCopies, putCopy } from "./copy-store.ts";
import { erasuresFile } from "./create-erasures.ts";
import { createErasureLedger } from "./erasure-ledger.ts";
import { putErasures } from "./erasures-on-shelf.ts";
import { type MadeBackup, makeBackup, type Progress } from "./make-backup.ts";
import { newWorkFolder } from "./new-work-folder.ts";
import { openPlace } from "./open-place.ts";
import { openShelf } from "./open-shelf.ts";
import { pruneBackups } from "./prune-backups.ts";
import type { Shelf } from "./shelf.ts";
import { verifyBackup } from "./verify-backup.ts";

interface RunBackup {
  to: readonly string[];
  progress: Progress;
}

/** Makes a backup in every place, restores each copy into a temporary place, keeps the result, and lets old ones go. */
export async function runBackup(options: BackupsOptions, { to, progress }: RunBackup): Promise<BackupResult[]> {
  const { store, files, clock, log, origin, readConfig, ledgers, packed = async () => ({ plugins: [] }) } = options;
  const keys = toBackupKeys(options.masterKey);
  const work = await newWorkFolder(options.data);
  const shelves: Shelf[] = [];
  const results: BackupResult[] = [];
  try {
    for (const address of to) {
      const problem = await openClaimed({ ...options, work }, address, shelves).catch((error: unknown) =>
        messageOf(error),
      );
      if (problem) results.push({ name: "", shelf: address, bytes: 0, verifiedAt: undefined, problem });
    }
    if (shelves.length === 0) throw allFailed(results);
    const backup = { store, files, clock, log, keys, origin, readConfig, ledgers, packed, work, shelves, progress };
    const { made } = await makeBackup(backup);
    for (const one of made) results.push(await finish({ ...options, work }, { made: one, keys, progress }));
  } finally {
    for (const shelf of shelves) await shelf.close();
    await rm(work, { recursive: true, force: true });
  }
  if (results.every(({ problem }) => problem !== undefined)) throw allFailed(results);
  return results;
}

/** With a folder for what is half done. */
type Working = BackupsOptions & { work: string };

/** Also what was erased since the last backup is told there: a restore from any backup of that place asks for it. */
async function openClaimed(options: Working, address: string, shelves: Shelf[]): Promise<void> {
  const { settings, origin, former, data, masterKey, work } = options;
  const shelf = await openShelf(address, settings);
  try {
    await claimShelf(shelf, { origin, former, work });
    const key = toBackupKeys(masterKey).erasureKey;
    const { erasures } = await createErasureLedger({ file: join(data, erasuresFile), key }).read();
    await putErasures(shelf, { erasures, key, work });
    shelves.push(shelf);
  } catch (error) {
    await shelf.close();
    throw error;
  }
}

interface Finish {
  made: MadeBackup;
  keys: BackupKeys;
  progress: Progress;
}

async function finish(options: Working, { made, keys, progress }: Finish): Promise<BackupResult> {
  const { store, clock, log, ledgers, settings, work } = options;
  const { shelf, name, bytes } = made;
  let problem = made.problem === undefined ? undefined : messageOf(made.problem);
  if (problem === undefined) {
    problem = await verifyBackup({ shelf, name, keys, ledgers, work, files: made.newFiles, progress }).then(
      () => undefined,
      messageOf,
    );
  }
  const verifiedAt = problem === undefined ? clock.now() : undefined;
  await store.transaction(async (db) => {
    await putCopy(db, {
      name,
      shelf: shelf.address,
      made_at: backupMadeAt(name),
      bytes,
      verified_at: verifiedAt ?? null,
      problem: problem ?? null,
    });
    const details = { place: shelf.address, good: problem === undefined };
    await recordAudit({ db, now: clock.now() }, { verb: "backup.made", object: name, details });
  });
  if (problem !== undefined) log.error({ backup: name, to: shelf.address, problem }, "a backup is not good");
  else {
    log.info({ backup: name, to: shelf.address, bytes }, "backup made and checked");
    await tidy(options, { shelf, keys, keep: settings.keep });
  }
  return { name, shelf: shelf.address, bytes, verifiedAt, problem };
}

/** Only after a good one, so that bad ones never push out good ones. */
async function tidy(
  { store, log }: BackupsOptions,
  prune: { shelf: Shelf; keys: BackupKeys; keep: number },
): Promise<void> {
  try {
    const names = await pruneBackups(prune);
    await store.transaction((db) => forgetCopies(db, { names, shelf: prune.shelf.address }));
  } catch (error) {
    log.warn({ to: prune.shelf.address, err: error }, "old backups could not be removed");
  }
}

interface VerifyAt {
  address: string;
  progress: Progress;
}

export async function verifyAt(options: BackupsOptions, { address, progress }: VerifyAt) {
  const { clock, store, settings, ledgers, data, masterKey } = options;
  const { shelf, name } = await openPlace(address, settings);
  const work = await newWorkFolder(data);
  try {
    const keys = toBackupKeys(masterKey);
    const checked = await verifyBackup({ shelf, name, keys, ledgers, work, files: "all", progress });
    const bytes = checked.parts.reduce((sum, part) => sum + part.bytes, 0);
    const row = { name, shelf: shelf.address, made_at: checked.madeAt, bytes, verified_at: clock.now(), problem: null };
    await store.transaction((db) => putCopy(db, row));
    const rows = checked.tables.reduce((sum, table) => sum + table.rows, 0);
    return { name, madeAt: checked.madeAt, rows, files: checked.files.length };
  } finally {
    await rm(work, { recursive: true, force: true });
    await shelf.close();
  }
}

function messageOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
