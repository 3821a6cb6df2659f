import type { Db } from "./store.ts";

type Transaction = <T>(run: (db: Db) => Promise<T>) => Promise<T>;

interface Member {
  run(db: Db): Promise<unknown>;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** No more in one COMMIT: a thrower makes all of its group run again. */
const LARGEST_GROUP = 64;

/** Without a timer: whatever queued while the last COMMIT ran, or while the writer was taken, is the next transaction. */
export function groupCommit(transaction: Transaction): <T>(run: (db: Db) => Promise<T>) => Promise<T> {
  const queue: Member[] = [];
  let pumping = false;

  async function pump() {
    pumping = true;
    while (queue.length > 0) await commitNext();
    pumping = false;
  }

  async function commitNext() {
    let group: Member[] = [];
    try {
      const results = await transaction(async (db) => {
        group = queue.splice(0, LARGEST_GROUP);
        const values: unknown[] = [];
        for (const member of group) values.push(await member.run(db));
        return values;
      });
      group.forEach((member, i) => void member.resolve(results[i]));
    } catch (error) {
      // BEGIN itself failed: nobody has run yet, and everybody has to know.
      if (group.length === 0) group = queue.splice(0);
      else if (group.length > 1) return await replay(group);
      for (const { reject } of group) reject(error);
    }
  }

  async function replay(group: Member[]) {
    for (const { run, resolve, reject } of group) await transaction(run).then(resolve, reject);
  }

  return <T>(run: (db: Db) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      let result: { value: T } | undefined;
      queue.push({
        run: async (db) => {
          result = { value: await run(db) };
        },
        resolve: () => (result ? resolve(result.value) : reject(new Error("A grouped transaction gave no result."))),
        reject,
      });
      if (!pumping) void pump();
    });
}
