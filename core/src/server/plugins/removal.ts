import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { removePageTextsOf } from "../../content/index.ts";
import { listLives, putLife, removeBreakers, removeGrants } from "../../host/index.ts";
import type { JobHandlers, Transaction, Tx } from "../../jobs/index.ts";
import { type Clock, type Ids, Refusal } from "../../kit/index.ts";
import type { PluginReach } from "../../plugin/index.ts";
import { countRows, type Db, dropTables, listTables, prefixOf, recordAudit, type Store } from "../../store/index.ts";
import type { PresentPlugins } from "../added/present-plugins.ts";
import type { Config } from "../config.ts";
import { addTask, changeTask, findTask, listTasks } from "../desks/task-store.ts";
import type { Node } from "../node.ts";
import { removeChoice } from "./plugin-choices.ts";
import { writeArchive } from "./write-archive.ts";

interface Deps {
  config: Pick<Config, "data">;
  store: Store;
  transaction: Transaction;
  clock: Clock;
  ids: Ids;
  present: Pick<PresentPlugins, "plugins">;
  node(): Node;
}

const job = "delete-plugin-data";
const archiveName = /^[a-z0-9-]+-\d{8}T\d{6}Z\.jsonl\.gz$/;

/** Deleting what an uninstalled plugin holds: first an archive, then what others have of it, then its tables. */
export function createRemoval(deps: Deps) {
  const { config, store, ids, present, node } = deps;
  const folder = join(config.data, "plugin-archives");
  const tablesOf = (db: Db, id: string) =>
    listTables(
      db,
      prefixOf(id),
      present
        .plugins()
        .map((one) => prefixOf(one.id))
        .filter((prefix) => prefix.length > prefixOf(id).length),
    );
  const kindsOf = (id: string) => Object.keys(present.plugins().find((one) => one.id === id)?.kinds ?? {});

  return {
    async reach(id: string): Promise<PluginReach> {
      const { tables } = await tablesOf(store.db, id);
      const peers = await node().federation.peers.list();
      return {
        tables,
        rows: await countRows(store.db, tables),
        published: await node().federation.ofKinds.count(kindsOf(id)),
        sites: peers.filter(({ follower }) => follower === "accepted").length,
      };
    },

    /** The task that does it, of this or of an earlier wish. */
    async begin(tx: Tx, id: string): Promise<string> {
      const busy = (await listTasks(tx.db, { limit: 100, kinds: ["removal"] })).find(
        (task) => task.object === id && task.ended === undefined,
      );
      if (busy !== undefined) return busy.id;
      const task = ids.ulid();
      await addTask(tx.db, {
        ...{ id: task, kind: "removal", object: id, state: "waiting" },
        ...{ made_at: tx.now, ended_at: null, said: null },
      });
      await tx.enqueue({ kind: job, payload: { task }, key: task });
      return task;
    },

    task: (id: string) => findTask(store.db, id),

    async archive(name: string): Promise<ReadableStream<Uint8Array>> {
      const file = join(folder, name);
      const isThere =
        archiveName.test(name) &&
        (await access(file).then(
          () => true,
          () => false,
        ));
      if (!isThere) throw new Refusal("not-found");
      await deps.transaction((tx) => recordAudit(tx, { verb: "plugin.archive-downloaded", object: name }));
      return Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
    },

    handlers: {
      [job]: {
        timeout: "PT6H",
        maxAttempts: 3,
        run: async ({ payload, attempt }) => {
          const task = await findTask(store.db, String(payload["task"]));
          if (task?.object === undefined || task.ended !== undefined) return;
          try {
            await run(task.id, task.object);
          } catch (error) {
            if (attempt < 3) throw error;
            const said = error instanceof Error ? error.message : String(error);
            await change(task.id, { state: "failed", ended_at: deps.clock.now(), said });
          }
        },
      },
    } satisfies JobHandlers,
  };

  function change(id: string, values: Parameters<typeof changeTask>[2]) {
    return deps.transaction((tx) => changeTask(tx.db, id, values));
  }

  async function run(task: string, id: string) {
    const life = (await listLives(store.db)).get(id);
    // Somebody installed it again meanwhile.
    if (life?.removed === undefined) return change(task, { state: "failed", ended_at: deps.clock.now() });
    await change(task, { state: "running" });
    await deps.node().host.follow();
    const names = await tablesOf(store.db, id);
    const progress = (done: number) => {
      if (done % 500 === 0) change(task, { said: String(done) }).catch(() => undefined);
    };
    const now = deps.clock.now();
    const { version } = life;
    const archive = await writeArchive({
      db: store.db,
      plugin: id,
      version,
      tables: names.tables,
      folder,
      now,
      progress,
    });
    const withdrawn = await deps.node().federation.ofKinds.withdraw(kindsOf(id), progress);
    await deps.transaction(async (tx) => {
      await dropTables(tx.db, names);
      await tx.db.deleteFrom("migration").where("ledger", "=", id).execute();
      await tx.db
        .deleteFrom("job")
        .where((eb) => eb.or([`${id}:%`, `hook:${id}:%`, `announce:${id}:%`].map((like) => eb("kind", "like", like))))
        .execute();
      await removePageTextsOf(tx, id);
      await removeGrants(tx.db, id);
      await removeBreakers(tx.db, id);
      await removeChoice(tx.db, id);
      await putLife(tx.db, { ...life, capabilities: [] }, tx.now);
      await recordAudit(tx, { verb: "plugin.data-deleted", object: id, details: { withdrawn } });
      await changeTask(tx.db, task, { state: "done", ended_at: tx.now, said: archive });
      await tx.fact("plugin.changed", { plugin: id });
    });
  }
}
