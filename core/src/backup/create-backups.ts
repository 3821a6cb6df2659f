import type { Readable } from "node:stream";
import type { JobKind } from "../jobs/index.ts";
import { type BackupResult, toResult } from "./backup-result.ts";
import type { BackupsOptions } from "./backups-options.ts";
import { listCopies } from "./copy-store.ts";
import type { Progress } from "./make-backup.ts";
import { placesOf } from "./places-of.ts";

export interface Backups {
  /** Makes one, checks it and tidies up; one at a time. Refuses when not a single place has a good one. */
  run(options: { to?: string; progress: Progress }): Promise<BackupResult[]>;
  /** Restores one into a temporary place and reads every file of it. Refuses with what is wrong. */
  verify(address: string, progress: Progress): Promise<{ name: string; madeAt: number; rows: number; files: number }>;
  /** What this node knows of its backups, the latest first. */
  list(): Promise<BackupResult[]>;
  /** When the last good one was made; undefined when there is none. */
  lastGood(): Promise<number | undefined>;
  /** Where they go. */
  readonly places: readonly string[];
  /** One as a `.tar` for somebody who keeps it elsewhere, as encrypted as it lies there. */
  pack(backup: Pick<BackupResult, "name" | "shelf">): Promise<Readable>;
  /** The job that makes them; nothing when none are planned. */
  readonly handlers: Readonly<Record<string, JobKind>>;
}

/** Everything that makes and reads backups is loaded at the first use. */
export function createBackups(options: BackupsOptions): Backups {
  const { store, settings } = options;
  let running: Promise<unknown> = Promise.resolve();
  const alone = <T>(run: () => Promise<T>): Promise<T> => {
    const result = running.then(run);
    running = result.catch(() => undefined);
    return result;
  };
  const run: Backups["run"] = ({ to, progress }) =>
    alone(async () => {
      const { runBackup } = await import("./run-backup.ts");
      return runBackup(options, { to: to === undefined ? placesOf(options) : [to], progress });
    });
  return {
    run,
    verify: (address, progress) =>
      alone(async () => {
        const { verifyAt } = await import("./run-backup.ts");
        return verifyAt(options, { address, progress });
      }),
    list: async () => (await listCopies(store.db)).map(toResult),
    async lastGood() {
      const rows = await listCopies(store.db);
      return rows.find(({ verified_at, problem }) => verified_at !== null && problem === null)?.made_at;
    },
    places: placesOf(options),
    pack: async (backup) => (await import("./pack-backup.ts")).packBackup(options, backup),
    handlers:
      settings.every === undefined
        ? {}
        : {
            "make-backup": {
              every: settings.every,
              timeout: "PT6H",
              maxAttempts: 3,
              run: async () => void (await run({ progress: () => {} })),
            },
          },
  };
}
