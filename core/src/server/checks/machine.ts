import { readdir, readFile, statfs } from "node:fs/promises";

/** What can be asked of the machine; undefined where it does not say. */
export interface Machine {
  nodeVersion: string;
  /** Bytes left where this folder is. */
  freeDisk(folder: string): Promise<number>;
  freeMemory(): Promise<number | undefined>;
  files(): Promise<{ open: number; limit: number } | undefined>;
}

export const thisMachine: Machine = {
  nodeVersion: process.version,
  async freeDisk(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  async freeMemory() {
    const text = await readFile("/proc/meminfo", "utf8").catch(() => "");
    const kibibytes = /^MemAvailable:\s+(\d+) kB/m.exec(text)?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  },
  async files() {
    const text = await readFile("/proc/self/limits", "utf8").catch(() => "");
    const limit = /^Max open files\s+(\d+)/m.exec(text)?.[1];
    if (limit === undefined) return undefined;
    return { open: (await readdir("/proc/self/fd")).length, limit: Number(limit) };
  },
};
