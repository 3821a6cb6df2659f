import { constants, existsSync } from "node:fs";
import { chown, copyFile, mkdir, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { UpgradeProblem } from "./upgrade-problem.ts";

/** What belongs together: the database with what is not yet merged into it, and the checkpoint of its audit log. */
const parts = ["node.db", "node.db-wal", "audit.head"];

/** Copies the database of a node that is stopped, beside it; whole or not at all. */
export async function keepDatabase(data: string): Promise<void> {
  const [kept, draft] = [keptFolder(data), `${keptFolder(data)}.part`];
  for (const old of [kept, draft]) await rm(old, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  for (const part of parts) {
    const from = join(data, part);
    if (!existsSync(from)) continue;
    await copyFile(from, join(draft, part), constants.COPYFILE_FICLONE);
    await giveTo(join(draft, part), from);
  }
  await giveTo(draft, data);
  await rename(draft, kept);
}

/** Puts it back; what the new version made of it stays beside it, for whoever looks into what went wrong. */
export async function putDatabaseBack(data: string): Promise<void> {
  const kept = keptFolder(data);
  for (const part of [...parts, "node.db-shm"]) {
    const now = join(data, part);
    if (existsSync(now)) await rename(now, `${now}.failed-upgrade`);
  }
  for (const part of parts) {
    const from = join(kept, part);
    if (!existsSync(from)) continue;
    const draft = join(data, `${part}.back`);
    await copyFile(from, draft, constants.COPYFILE_FICLONE);
    await giveTo(draft, from);
    await rename(draft, join(data, part));
  }
}

/** A copy that nobody needs any more: what is erased here must not live on in it. */
export async function dropKept(data: string): Promise<void> {
  await rm(keptFolder(data), { recursive: true, force: true });
}

/** Refused before anything is stopped. */
export async function refuseFullDisk(data: string): Promise<void> {
  const needed = existsSync(join(data, "node.db")) ? (await stat(join(data, "node.db"))).size * 1.2 + 50e6 : 0;
  const { bavail, bsize } = await statfs(data);
  if (bavail * bsize > needed) return;
  const mb = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  throw new UpgradeProblem(
    `The old database is kept beside the new one: ${mb(needed)} are needed in ${data}, ${mb(bavail * bsize)} are free. Nothing was changed.`,
  );
}

function keptFolder(data: string): string {
  return join(data, "before-upgrade");
}

async function giveTo(path: string, like: string): Promise<void> {
  const { uid, gid } = await stat(like);
  if (process.getuid?.() === 0) await chown(path, uid, gid);
}
