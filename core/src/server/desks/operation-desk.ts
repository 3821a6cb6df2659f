import type { JobHandlers, Tx } from "../../jobs/index.ts";
import { type Clock, type Ids, Refusal } from "../../kit/index.ts";
import type { AddressLook, OperationDesk } from "../../plugin/index.ts";
import { recordAudit, type Store } from "../../store/index.ts";
import { readNewOrigin } from "../moving/read-new-origin.ts";
import type { Node } from "../node.ts";
import { forOwners } from "./refuse-others.ts";
import { addTask, changeTask, findTask } from "./task-store.ts";

interface Deps {
  store: Store;
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  clock: Clock;
  ids: Ids;
  /** Given where something starts the process again. */
  restart: (() => void) | undefined;
  node(): Node;
}

const job = "look-at-address";
/** The answer to whoever asked leaves first. */
const moment = 500;

export function createOperationDesk(deps: Deps): OperationDesk & { handlers: JobHandlers } {
  const { store, transaction, clock, ids, restart, node } = deps;
  const startedAt = clock.now();
  const desk = forOwners<OperationDesk>({
    startedAt: () => startedAt,
    mayRestart: () => restart !== undefined,
    async restart(given) {
      if (restart === undefined) throw new Refusal("conflict");
      await recordAudit(given as Tx, { verb: "node.restarted" });
      setTimeout(restart, moment);
    },
    moves: () => node().federation.moves.list(),
    async beginLook(given, address) {
      const tx = given as Tx;
      const object = readNewOrigin(node().config, address);
      const id = ids.ulid();
      await addTask(tx.db, { id, kind: "look", object, state: "waiting", made_at: tx.now, ended_at: null, said: null });
      await tx.enqueue({ kind: job, payload: { task: id }, key: id });
      return id;
    },
    async look(id) {
      const task = await findTask(store.db, id);
      if (task?.kind !== "look" || task.object === undefined) return undefined;
      const findings: AddressLook["findings"] = task.said === undefined ? [] : JSON.parse(task.said);
      return { address: task.object, findings, ...(task.ended === undefined ? {} : { ended: task.ended }) };
    },
  });
  return {
    ...desk,
    handlers: {
      [job]: {
        maxAttempts: 1,
        run: async ({ payload }) => {
          const id = String(payload["task"]);
          const task = await findTask(store.db, id);
          if (task?.object === undefined || task.ended !== undefined) return;
          const findings = await node().examineAt(task.object);
          const said = JSON.stringify(
            findings.map(({ check, level, found, remedy }) => ({ check, level, found, remedy })),
          );
          await transaction((tx) => changeTask(tx.db, id, { state: "done", ended_at: clock.now(), said }));
        },
      },
    },
  };
}
