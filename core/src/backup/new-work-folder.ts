import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { systemClock } from "../kit/index.ts";

const prefix = "backup-work-";
const aDay = 86_400_000;

/** A folder of its own for what is half done, on the disk of the data; what killed processes left of theirs goes after a day. */
export async function newWorkFolder(data: string): Promise<string> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  for (const name of await readdir(data)) {
    const path = join(data, name);
    if (name.startsWith(prefix) && (await ageOf(path)) > aDay) await rm(path, { recursive: true, force: true });
  }
  return mkdtemp(join(data, prefix));
}

/** Another process may have removed it a moment ago. */
function ageOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => systemClock.now() - mtimeMs,
    () => 0,
  );
}
