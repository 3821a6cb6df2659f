import { isAbsolute } from "node:path";
import { Readable } from "node:stream";
import type { BackupSettings, Backups } from "../../backup/index.ts";
import type { JobHandler, JobHandlers, Transaction, Tx } from "../../jobs/index.ts";
import { type Clock, type Ids, Refusal } from "../../kit/index.ts";
import type { BackupDesk, UpkeepTask } from "../../plugin/index.ts";
import { recordAudit, type Store } from "../../store/index.ts";
import { forOwners } from "./refuse-others.ts";
import { addTask, changeTask, findTask, listTasks, removeTasksBefore } from "./task-store.ts";

interface Deps {
  store: Store;
  transaction: Transaction;
  clock: Clock;
  ids: Ids;
  backups: Backups;
  settings: BackupSettings;
}

const job = "look-after-backup";
const recent = { limit: 10, kinds: ["backup", "test"] } as const;
const KEPT = 90 * 86_400_000;
/** Between two words of how far it is: each is a transaction. */
const PACE = 2000;

export function createBackupDesk(deps: Deps): BackupDesk & { handlers: JobHandlers } {
  const { store, ids, backups, settings } = deps;
  const known = async ({ name, shelf }: { name: string; shelf: string }) => {
    const found = (await backups.list()).find((one) => one.name === name && one.shelf === shelf);
    if (found === undefined) throw new Refusal("not-found");
    return found;
  };
  const begin = async (given: unknown, kind: UpkeepTask["kind"], object: string | null) => {
    const tx = given as Tx;
    const busy = (await listTasks(tx.db, recent)).find(
      (task) => task.kind === kind && (task.object ?? null) === object && task.ended === undefined,
    );
    if (busy !== undefined) return busy.id;
    const id = ids.ulid();
    await removeTasksBefore(tx.db, tx.now - KEPT);
    await addTask(tx.db, { id, kind, object, state: "waiting", made_at: tx.now, ended_at: null, said: null });
    // The job works for the node: who wanted it is told here.
    await recordAudit(tx, { verb: "backup.begun", details: { kind, ...(object === null ? {} : { backup: object }) } });
    await tx.enqueue({ kind: job, payload: { task: id }, key: id });
    return id;
  };
  const desk = forOwners<BackupDesk>({
    list: backups.list,
    plan: () => ({
      keep: settings.keep,
      places: backups.places.map((address) => ({ address, elsewhere: !isAbsolute(address) })),
      ...(settings.every === undefined ? {} : { every: settings.every }),
    }),
    begin: (tx) => begin(tx, "backup", null),
    async beginTest(tx, backup) {
      const { name, shelf } = await known(backup);
      return begin(tx, "test", `${shelf.replace(/\/$/, "")}/backups/${name}`);
    },
    task: (id) => findTask(store.db, id),
    tasks: () => listTasks(store.db, recent),
    async download(backup) {
      const { name, shelf } = await known(backup);
      if (!isAbsolute(shelf)) throw new Refusal("not-found");
      await deps.transaction((tx) => recordAudit(tx, { verb: "backup.downloaded", object: name }));
      return Readable.toWeb(await backups.pack({ name, shelf })) as ReadableStream<Uint8Array>;
    },
  });
  return { ...desk, handlers: { [job]: { run: runTask(deps), timeout: "PT6H", maxAttempts: 1 } } };
}

function runTask({ store, transaction, clock, backups }: Deps): JobHandler {
  return async ({ payload }) => {
    const task = await findTask(store.db, String(payload["task"]));
    if (task === undefined || task.ended !== undefined) return;
    const change = (values: Parameters<typeof changeTask>[2]) =>
      transaction((tx) => changeTask(tx.db, task.id, values));
    await change({ state: "running" });
    let told = 0;
    const progress = (done: number, total: number | undefined, what: string) => {
      if (clock.now() - told < PACE) return;
      told = clock.now();
      // One that fails is followed by another.
      change({ said: `${done}${total === undefined ? "" : ` / ${total}`} ${what}` }).catch(() => undefined);
    };
    try {
      const said = await (task.kind === "backup" ? makeOne(backups, progress) : testOne(backups, task, progress));
      await change({ state: "done", ended_at: clock.now(), said });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      const more = error instanceof Refusal ? error.problems.map(({ message }) => message) : [];
      await change({ state: "failed", ended_at: clock.now(), said: [words, ...more].join(" ").slice(0, 1000) });
    }
  };
}

type Progress = Parameters<Backups["run"]>[0]["progress"];

async function makeOne(backups: Backups, progress: Progress): Promise<string> {
  const results = await backups.run({ progress });
  return results.map(({ shelf, problem }) => (problem === undefined ? shelf : `${shelf}: ${problem}`)).join("; ");
}

async function testOne(backups: Backups, { object = "" }: UpkeepTask, progress: Progress): Promise<string> {
  const { name, rows, files } = await backups.verify(object, progress);
  return `${name}: ${rows} rows, ${files} files`;
}
