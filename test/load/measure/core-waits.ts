import { readdirSync, readFileSync } from "node:fs";

/** Nanoseconds that each thread of this process could have run, but waited for a core that something else had. */
export type CoreWaits = ReadonlyMap<string, number>;

const tasks = "/proc/self/task";

/** Linux alone tells (`schedstat`, its second figure); nothing elsewhere. */
export function coreWaits(): CoreWaits {
  const waits = new Map<string, number>();
  for (const thread of threads()) {
    try {
      const [, waited] = readFileSync(`${tasks}/${thread}/schedstat`, "utf8").split(" ");
      waits.set(thread, Number(waited));
    } catch {
      // It ended meanwhile, or this kernel does not tell.
    }
  }
  return waits;
}

/** Milliseconds of all threads since then. */
export function waitedSince(before: CoreWaits): number {
  const grown = [...coreWaits()].map(([thread, waited]) => waited - (before.get(thread) ?? 0));
  return grown.reduce((sum, one) => sum + one, 0) / 1e6;
}

function threads(): string[] {
  try {
    return readdirSync(tasks);
  } catch {
    return [];
  }
}
